package dev.graft.core.measure;

/** A measure of one prediction, prepared: what does not depend on weights, as sorting, is done once. Immutable. */
@FunctionalInterface
public interface WeightedMeasure {
    /**
     * The measure where each sample counts by its weight: a weight of 2 is the sample twice, a weight of 0 is the prediction
     * without it. Linear in the samples, times the classes for the areas under curves.
     *
     * @param weights per sample, each at least 0
     * @return NaN where the measure is undefined, as it is where all weights are 0
     */
    double of(double... weights);
}
