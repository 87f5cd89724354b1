package dev.graft.strategies.baseline;

import dev.graft.onnx.tune.Recipe;
import java.util.List;

/** Short trainings. */
final class Recipes {
    private Recipes() {}

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
