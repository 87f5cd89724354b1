package dev.graft.strategies.shot;

import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.learners.LinearLearner;
import dev.graft.testkit.EpisodeContract;
import dev.graft.testkit.EpisodeSituation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every strategy that learns an episode without training a network keeps the contract. */
class EveryFewShotStrategyTest extends EpisodeContract {
    private final Map<StrategyProvider<?>, Strategy<?>> strategies = new LinkedHashMap<>();

    EveryFewShotStrategyTest() {
        strategies.put(
                new Prototypes.Provider(), new Prototypes(new Prototypes.Settings(Prototypes.Distance.EUCLIDEAN, 5)));
        strategies.put(new SimpleShot.Provider(), new SimpleShot(new SimpleShot.Settings(Transform.CENTRED_L2, 5)));
        strategies.put(new RidgeRegression.Provider(), new RidgeRegression(new RidgeRegression.Settings(0.1, 10)));
        strategies.put(new Tim.Provider(), new Tim(Worlds.TIM));
        strategies.put(
                new LaplacianShot.Provider(),
                new LaplacianShot(new LaplacianShot.Settings(Transform.CENTRED_L2, 0.7, 3, false)));
        strategies.put(
                new ModifiedHausdorff.Provider(), new ModifiedHausdorff(new ModifiedHausdorff.Settings(Ink.AUTO, 10)));
    }

    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return List.copyOf(strategies.keySet());
    }

    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        return Objects.requireNonNull(strategies.get(provider));
    }

    @Override
    protected Learner learner() {
        return new LinearLearner(new LinearLearner.Settings("auto", 3, 20_000));
    }

    @Override
    protected EpisodeSituation handed(StrategyProvider<?> provider, EpisodeSituation situation) {
        return provider instanceof ModifiedHausdorff.Provider ? situation.represented(BarCharts::of) : situation;
    }
}
