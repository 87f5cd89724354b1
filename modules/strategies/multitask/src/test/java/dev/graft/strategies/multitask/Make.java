package dev.graft.strategies.multitask;

import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Recipe;
import java.util.List;

/** Trainings of small networks at a constant rate, each as the one before but for what is named. */
record Make(List<String> network, int steps, int batch, double rate, Recipe.Rule rule, double validation) {
    static Make steps(int steps) {
        return new Make(List.of("dense 8"), steps, 32, 0.01, Recipe.Rule.ADAMW, 0);
    }

    Make of(String... layers) {
        return new Make(List.of(layers), steps, batch, rate, rule, validation);
    }

    Make batch(int samples) {
        return new Make(network, steps, samples, rate, rule, validation);
    }

    Make rate(double other) {
        return new Make(network, steps, batch, other, rule, validation);
    }

    /** Plain descent. */
    Make descending(double fast) {
        return new Make(network, steps, batch, fast, Recipe.Rule.SGD, validation);
    }

    Make validated(double share) {
        return new Make(network, steps, batch, rate, rule, share);
    }

    NetworkTraining training() {
        NetworkSettings of = new NetworkSettings(network, NetworkSettings.Input.RAW, List.of("none"), List.of(), 1);
        Recipe recipe = new Recipe(
                steps,
                steps,
                validation,
                10,
                10,
                batch,
                rule,
                0,
                0,
                Recipe.Course.CONSTANT,
                0,
                0,
                0,
                Recipe.ClassWeights.NONE,
                List.of());
        return new NetworkTraining(of, List.of(rate), recipe);
    }

    HardSharing hard(Weighting weighting, String... heads) {
        return new HardSharing(new HardSharing.Settings(List.of(heads), weighting, training()));
    }

    SoftSharing soft(double strength, Weighting weighting) {
        return new SoftSharing(
                new SoftSharing.Settings(strength, SoftSharing.Towards.EACH_OTHER, weighting, training()));
    }

    CrossStitch stitched(double own, double others, Weighting weighting) {
        return new CrossStitch(new CrossStitch.Settings(own, others, 10, weighting, training()));
    }

    SingleTask single() {
        return new SingleTask(new SingleTask.Settings(training()));
    }
}
