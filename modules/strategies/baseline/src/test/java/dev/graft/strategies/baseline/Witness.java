package dev.graft.strategies.baseline;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.testkit.Unwatched;
import java.util.ArrayList;
import java.util.List;

/** A context whose learner remembers what it was handed. Mutable. */
final class Witness implements Unwatched, Learner {
    /** What a learner was asked. */
    record Lesson(Labelled data, double[] weights, Seeds seeds) {}

    final List<Lesson> lessons = new ArrayList<>();

    /** The steps of the snapshots that were handed over. */
    final List<Long> snapshots = new ArrayList<>();

    @Override
    public boolean honoursWeights() {
        return true;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        lessons.add(new Lesson(data, weights, seeds));
        return samples -> Scores.OfClasses.uniform(data.classes().names(), samples.size());
    }

    @Override
    public Seeds seeds() {
        return new Seeds(42);
    }

    @Override
    public Learner learner() {
        return this;
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {
        snapshots.add(step);
    }
}
