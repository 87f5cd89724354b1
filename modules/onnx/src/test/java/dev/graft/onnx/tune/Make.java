package dev.graft.onnx.tune;

import java.util.List;

/** A recipe in a test: constant rates, a batch of 6, no labels set aside, unless it says otherwise; 2 labels of each class are enough. */
record Make(
        int steps,
        int unvalidated,
        double validation,
        int patience,
        int batch,
        Recipe.Rule rule,
        double decay,
        double clip,
        Recipe.ClassWeights weights,
        List<String> augment) {
    static Make steps(int steps) {
        return new Make(steps, steps, 0, 99, 6, Recipe.Rule.ADAMW, 1e-4, 5, Recipe.ClassWeights.NONE, List.of());
    }

    Make unvalidated(int most) {
        return new Make(steps, most, validation, patience, batch, rule, decay, clip, weights, augment);
    }

    Make validated(double share) {
        return new Make(steps, unvalidated, share, patience, batch, rule, decay, clip, weights, augment);
    }

    Make patience(int times) {
        return new Make(steps, unvalidated, validation, times, batch, rule, decay, clip, weights, augment);
    }

    Make batch(int samples) {
        return new Make(steps, unvalidated, validation, patience, samples, rule, decay, clip, weights, augment);
    }

    Make with(Recipe.Rule other) {
        return new Make(steps, unvalidated, validation, patience, batch, other, decay, clip, weights, augment);
    }

    Make decay(double other) {
        return new Make(steps, unvalidated, validation, patience, batch, rule, other, clip, weights, augment);
    }

    Make clip(double longest) {
        return new Make(steps, unvalidated, validation, patience, batch, rule, decay, longest, weights, augment);
    }

    Make weighted(Recipe.ClassWeights others) {
        return new Make(steps, unvalidated, validation, patience, batch, rule, decay, clip, others, augment);
    }

    Make augmented(String... words) {
        return new Make(steps, unvalidated, validation, patience, batch, rule, decay, clip, weights, List.of(words));
    }

    Recipe recipe() {
        return new Recipe(
                steps,
                unvalidated,
                validation,
                2,
                patience,
                batch,
                rule,
                0.9,
                decay,
                Recipe.Course.CONSTANT,
                0,
                clip,
                0,
                weights,
                augment);
    }
}
