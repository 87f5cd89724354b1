package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Sinkhorn;

/**
 * The knobs of a transport with an entropy.
 *
 * @param cost what the costs are divided by
 * @param reg ε, above 0
 * @param tolerance of what target samples get, above 0
 * @param iterations at least 1
 * @param mostSamples of the source for the plan, 0 for all
 */
public record EntropySettings(
        @Setting(byDefault = "max", about = "What the costs, squared distances, are divided by: max, median, mean or none.")
        CostScale cost,

        @Setting(byDefault = "0.05", about = "Strength of the entropy, which spreads the plan, above 0; in units of the divided costs.")
        double reg,

        @Setting(
                byDefault = "1e-7",
                about = "The iteration stops when target samples together get this share of the mass too much or too little, above 0.")
        double tolerance,

        @Setting(byDefault = "1000", about = "Or after so many iterations, at least 1; the report says so.")
        int iterations,

        @Setting(
                byDefault = "0",
                about = "Source samples that the plan is made of, drawn at random; the others follow their nearest. 0 is all.")
        int mostSamples) {
    /** In units of ε: exp(-40) is nothing beside 1. */
    private static final double NEVER = 40;

    public EntropySettings {
        require(reg > 0 && Double.isFinite(reg), "reg must be above 0, was %s", reg);
        require(tolerance > 0 && Double.isFinite(tolerance), "tolerance must be above 0, was %s", tolerance);
        require(iterations >= 1, "iterations must be at least 1, was %s", iterations);
        TransportLearning.requireMostSamples(mostSamples);
    }

    /** The iteration on costs that are not divided: ε is multiplied instead. */
    Sinkhorn sinkhorn(double scale) {
        return new Sinkhorn(reg * scale, tolerance, iterations);
    }

    /** The cost of a pair that no mass goes between if a plan can do without. */
    double forbidden(Matrix costs, double scale) {
        return CostScale.MAX.of(costs) + NEVER * reg * scale;
    }
}
