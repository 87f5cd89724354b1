package dev.graft.strategies.shot.episodic;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.testkit.QuietContext;

/** Nobody watches, and no learner is asked. */
record Quiet() implements Learner {
    static FitContext context(long seed) {
        return new QuietContext(new Seeds(seed), new Quiet());
    }

    @Override
    public boolean honoursWeights() {
        return false;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        throw new AssertionError("no learner is asked");
    }
}
