package dev.graft.strategies.baseline;

import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Recipe;
import java.util.List;

/** Short trainings. */
final class Recipes {
    private Recipes() {}

    /** By the scenario's learner, or 50 steps of a network. */
    static Learning learning(String... network) {
        NetworkSettings of =
                new NetworkSettings(List.of(network), NetworkSettings.Input.RAW, List.of("none"), List.of(), 0.1);
        return new Learning(new NetworkTraining(of, List.of(0.05), steps(50)));
    }

    static Recipe steps(int steps) {
        return new Recipe(
                steps,
                steps,
                0.2,
                5,
                10,
                8,
                Recipe.Rule.ADAMW,
                0.9,
                1e-4,
                Recipe.Course.CONSTANT,
                0,
                5,
                0,
                Recipe.ClassWeights.NONE,
                List.of());
    }
}
