package dev.graft.cli;

import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Knob;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Settings;
import dev.graft.testkit.StrategyContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every strategy of Graft keeps the contract, with its default settings and the default learner. Those that train a network do
 * it in as many steps as what is easy takes, at a rate for so few; adabn has a network with norms.
 */
class EveryStrategyTest extends StrategyContract {
    private static final Map<String, Object> SHORT =
            Map.of("steps", 100, "rates", List.of(0.01), "batch", 32, "source-steps", 100, "source-rate", 0.01);

    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return Known.strategies().all().stream()
                .filter(provider -> provider.getClass().getPackageName().startsWith("dev.graft.strategies"))
                .toList();
    }

    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        return byDefault(provider);
    }

    @Override
    protected Learner learner() {
        return usualLearner();
    }

    static Learner usualLearner() {
        return byDefault(Known.learners().get("linear"));
    }

    static <S extends Record> Strategy<?> byDefault(StrategyProvider<S> provider) {
        Set<String> known =
                Settings.knobs(provider.settings()).stream().map(Knob::key).collect(Collectors.toSet());
        Map<String, Object> settings = new HashMap<>(known.contains("network") ? SHORT : Map.of());
        settings.keySet().retainAll(known);
        if (provider.id().equals("adabn")) {
            settings.put("network", List.of("norm", "dense 64", "norm"));
        }
        return provider.create(Settings.create(provider.settings(), settings));
    }

    private static <S extends Record> Learner byDefault(LearnerProvider<S> provider) {
        return provider.create(Settings.defaults(provider.settings()));
    }
}
