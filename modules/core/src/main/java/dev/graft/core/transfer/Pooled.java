package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import java.util.Arrays;
import java.util.Optional;

/**
 * Labelled vectors of several domains, learned as one: sparse where all of them are.
 *
 * @param data vectors with class labels
 * @param weights one per sample, at least 0; only their ratios matter
 */
public record Pooled(Labelled data, double[] weights) {
    public Pooled {
        require(weights.length == data.size(), "%d weights for %d samples", weights.length, data.size());
    }

    /** Labelled samples as vectors, each with weight 1; sparse ones stay so. */
    public static Pooled equally(Labelled data) {
        double[] weights = new double[data.size()];
        Arrays.fill(weights, 1);
        return new Pooled(new Labelled(data.samples().sparseOrDense(), data.labels()), weights);
    }

    /** The sources of an adaptation as one, each sample with weight 1. */
    public static Pooled sources(Adaptation seen) {
        return equally(seen.sources().stream().reduce(Pooled::joined).orElseThrow());
    }

    /**
     * These samples and the visible target labels, if there are any, which get the share {@code targetWeight} of the
     * total weight, each the same.
     *
     * @param targetWeight in (0, 1)
     */
    public Pooled with(Optional<Labelled> target, double targetWeight) {
        if (target.isEmpty()) {
            return this;
        }
        double total = Arrays.stream(weights).sum();
        require(total > 0, "the source has no weight: all %d weights are 0", weights.length);
        int targets = target.get().size();
        double[] all = Arrays.copyOf(weights, weights.length + targets);
        Arrays.fill(all, weights.length, all.length, total * targetWeight / (1 - targetWeight) / targets);
        return new Pooled(joined(data, target.get()), all);
    }

    private static Labelled joined(Labelled first, Labelled second) {
        Samples vectors = first.samples().vectorsWith(second.samples());
        Classes classes = first.classes().concat(second.classes());
        return new Labelled(vectors, classes);
    }
}
