package dev.graft.domains;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.NumberOr;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Rows;
import java.util.Optional;

/** The setting that says how wide a Gaussian kernel is: a number, or "median". */
public final class Gamma {
    /** What the setting does, for users. */
    public static final String ABOUT =
            "Gamma of the Gaussian kernel exp(-gamma d^2), above 0; median is 1 / (2 median d^2).";

    /** The word that leaves the width to the samples. */
    public static final String MEDIAN = "median";

    private Gamma() {}

    /**
     * Checks a text that users wrote.
     *
     * @throws IllegalArgumentException if it is neither a number above 0 nor the word
     */
    public static void check(String gamma) {
        number(gamma);
    }

    /**
     * The kernel of the given width, or of the median distance of these samples of both domains.
     *
     * @throws GraftException if they are all the same, so that there is no such distance
     */
    public static GaussianKernel kernel(String gamma, Rows... samples) {
        return number(gamma).map(GaussianKernel::new).orElseGet(() -> ofMedianDistance(samples));
    }

    private static Optional<Double> number(String gamma) {
        return NumberOr.of(gamma, MEDIAN, "gamma", x -> x > 0, "above 0");
    }

    /**
     * The kernel of the median distance of these samples of both domains.
     *
     * @throws GraftException if they are all the same
     */
    public static GaussianKernel ofMedianDistance(Rows... samples) {
        try {
            return GaussianKernel.ofMedianDistance(samples);
        } catch (IllegalArgumentException allEqual) {
            throw new GraftException("gamma: " + allEqual.getMessage() + ". Give gamma a number.", allEqual);
        }
    }
}
