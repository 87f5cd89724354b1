package dev.graft.runner.plugins;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import java.util.List;
import java.util.Set;

/** A strategy that can be told lists, and shares some of its settings with others. */
public final class Tuned implements StrategyProvider<Tuned.Of> {
    /** What several strategies could have in common. */
    public record Recipe(
            @Setting(byDefault = "0.01, 0.001", about = "The rates that are tried, each above 0.")
            List<Double> rates,

            @Setting(byDefault = "50", about = "How often each sample is seen, at least 1.")
            int epochs) {
        public Recipe {
            require(
                    !rates.isEmpty() && rates.stream().allMatch(rate -> rate > 0),
                    "rates must be above 0, was %s",
                    rates);
            require(epochs > 0, "epochs must be at least 1, was %d", epochs);
        }
    }

    /** A list of texts, what is shared, and what comes behind it. */
    public record Of(
            @Setting(byDefault = "", about = "Layers of the head.")
            List<String> head,

            Recipe recipe,

            @Setting(byDefault = "all", about = "What is frozen.")
            String freeze) {}

    @Override
    public String id() {
        return "tuned";
    }

    @Override
    public String summary() {
        return "A strategy with lists.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public Family family() {
        return Family.PARAMETER;
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public Citation citation() {
        return new Citation("the tests of the runner", "");
    }

    @Override
    public Strategy<?> create(Of settings) {
        return (AdaptationStrategy) TestStrategy::pooled;
    }
}
