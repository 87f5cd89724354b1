package dev.graft.strategies.shot.episodic;

import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.testkit.EpisodeContract;
import java.util.List;

/** What strategies of episodes promise: of networks that are trained in a moment, and of matching also without one. */
final class EpisodicContractTest extends EpisodeContract {
    private static final Make MAKE = Make.small().steps(60);

    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return List.of(
                new PrototypicalNetwork.Provider(), new SiameseNetwork.Provider(), new MatchingNetwork.Provider());
    }

    /** Matching needs no base where nothing is trained: only then it is asked without one. */
    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        return switch (provider.id()) {
            case "protonet" -> MAKE.protonet();
            case "siamese" -> MAKE.siamese();
            default -> MAKE.matching(MatchingNetwork.Embed.FEATURES, 10);
        };
    }

    @Override
    protected Learner learner() {
        return new Quiet();
    }
}
