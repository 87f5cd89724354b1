package dev.graft.strategies.confusion;

import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Recipe;
import java.util.List;

/**
 * Trainings of small networks, each as the one before but for what is named.
 *
 * @param steps of batches of so many samples of each domain
 */
record Make(List<String> network, int steps, int batch, double rate, Recipe.Rule rule, double clip) {
    static Make steps(int steps) {
        return new Make(List.of("dense 16"), steps, 32, 0.01, Recipe.Rule.ADAMW, 5);
    }

    Make of(String... layers) {
        return new Make(List.of(layers), steps, batch, rate, rule, clip);
    }

    Make batch(int samples) {
        return new Make(network, steps, samples, rate, rule, clip);
    }

    /** Plain descent, however long the gradient is. */
    Make descending(double fast) {
        return new Make(network, steps, batch, fast, Recipe.Rule.SGD, 0);
    }

    NetworkTraining training() {
        NetworkSettings of = new NetworkSettings(network, NetworkSettings.Input.RAW, List.of("none"), List.of(), 0.1);
        Recipe recipe = new Recipe(
                steps,
                steps,
                0,
                10,
                10,
                batch,
                rule,
                0,
                1e-4,
                Recipe.Course.COSINE,
                0.05,
                clip,
                0,
                Recipe.ClassWeights.NONE,
                List.of());
        return new NetworkTraining(of, List.of(rate), recipe);
    }
}
