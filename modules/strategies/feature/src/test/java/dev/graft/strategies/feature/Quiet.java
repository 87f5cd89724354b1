package dev.graft.strategies.feature;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.learners.LinearLearner;
import dev.graft.testkit.QuietContext;

/** Fits that nobody watches. */
final class Quiet {
    private Quiet() {}

    static QuietContext with(Learner learner) {
        return new QuietContext(new Seeds(1), learner);
    }

    /** With the linear learner, of this strength or "auto". */
    static QuietContext linear(String strength) {
        return with(new LinearLearner(new LinearLearner.Settings(strength, 3, 20_000)));
    }
}
