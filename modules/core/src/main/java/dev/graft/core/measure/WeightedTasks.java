package dev.graft.core.measure;

/** A measure of the predictions for several tasks, prepared as {@link WeightedMeasure} is. Immutable. */
@FunctionalInterface
public interface WeightedTasks {
    /**
     * The measure where each sample counts by its weight.
     *
     * @param weights {@code [tasks][samples]}, each at least 0
     * @return NaN where the measure is undefined
     */
    double of(double[]... weights);
}
