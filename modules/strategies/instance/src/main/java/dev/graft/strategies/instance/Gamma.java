package dev.graft.strategies.instance;

import dev.graft.core.GraftException;
import dev.graft.linalg.GaussianKernel;

/** The setting that says how wide a Gaussian kernel is. */
final class Gamma {
    /** What the setting does, for users. */
    static final String ABOUT = "Gamma of the Gaussian kernel exp(-gamma d^2), above 0; median is 1 / (2 median d^2).";

    private static final String MEDIAN = "median";

    private Gamma() {}

    /** Checks a text that users wrote. */
    static void check(String gamma) {
        NumberOr.of(gamma, MEDIAN, "gamma", x -> x > 0, "above 0");
    }

    /**
     * The kernel of the given width, or of the median distance in both domains together.
     *
     * @throws GraftException if there is no such distance
     */
    static GaussianKernel kernel(String gamma, Domains domains) {
        return NumberOr.of(gamma, MEDIAN, "gamma", x -> x > 0, "above 0")
                .map(GaussianKernel::new)
                .orElseGet(() -> ofMedianDistance(domains));
    }

    /** The kernel of the median distance in both domains together. */
    static GaussianKernel ofMedianDistance(Domains domains) {
        try {
            return GaussianKernel.ofMedianDistance(domains.source(), domains.target());
        } catch (IllegalArgumentException allEqual) {
            throw new GraftException("gamma: " + allEqual.getMessage() + ". Give gamma a number.", allEqual);
        }
    }
}
