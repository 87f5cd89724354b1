package dev.graft.strategies.instance;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.testkit.Unwatched;
import java.util.ArrayList;
import java.util.List;

/** A trial with a learner, which remembers what it was handed. Mutable. */
final class Trial implements Unwatched, Learner {
    /** What the learner was asked. */
    record Lesson(Labelled data, double[] weights) {}

    final List<Lesson> lessons = new ArrayList<>();

    private final Learner learner;

    Trial(Learner learner) {
        this.learner = learner;
    }

    /** A trial whose learner draws a normal density around the mean of each class. */
    static Trial ofMeans() {
        return new Trial(new ClassMeans());
    }

    Lesson last() {
        return lessons.get(lessons.size() - 1);
    }

    @Override
    public boolean honoursWeights() {
        return learner.honoursWeights();
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        lessons.add(new Lesson(data, weights.clone()));
        return learner.fit(data, weights, seeds);
    }

    @Override
    public Learner learner() {
        return this;
    }

    @Override
    public Seeds seeds() {
        return new Seeds(42);
    }
}
