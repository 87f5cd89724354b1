package dev.graft.strategies.instance;

import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import java.util.ArrayList;
import java.util.List;

/** A trial with a learner, which remembers what it was handed. Mutable. */
final class Trial implements FitContext, Learner {
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

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Device device() {
        return Device.CPU;
    }

    @Override
    public FeatureStore features() {
        return FeatureStore.withoutBackbone();
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {}

    @Override
    public void progress(String stage, int done, int total) {}

    @Override
    public void checkCancelled() {}
}
