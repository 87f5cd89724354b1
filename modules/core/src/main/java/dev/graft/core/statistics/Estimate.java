package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The mean of a value over seeds and held-out samples, with its uncertainty.
 *
 * <p>The held-out samples are the same for every seed, so a plain t test over seeds would take a lucky test set for
 * skill. With {@code x[s][j]} the value of sample j under seed s, S seeds and n samples, the variance of the grand mean
 * is estimated as
 *
 * <pre>  V = var_s(mean_j x) / S + var_j(mean_s x) / n</pre>
 *
 * with the degrees of freedom of Satterthwaite (Biometrics Bulletin 2, 1946), {@code V^2 / (a^2 / (S-1) + b^2 / (n-1))}
 * for the two terms a and b. Each term contains the residual variance once, so V is a little too large: the test errs
 * on the side of "no evidence". With one seed the first term is unknown and left out.
 *
 * @param mean of all values
 * @param standardError the root of V, at least 0
 * @param degrees of freedom, above 0
 */
public record Estimate(double mean, double standardError, double degrees) {

    /** The estimate from values {@code [seeds, samples]}; at least one seed and two samples. */
    public static Estimate of(double[][] values) {
        int seeds = values.length;
        require(seeds > 0, "an estimate needs at least one seed");
        int samples = values[0].length;
        require(samples > 1, "an estimate needs at least two held-out samples, found %d", samples);
        double[] ofSeed = new double[seeds];
        double[] ofSample = new double[samples];
        for (int s = 0; s < seeds; s++) {
            ofSeed[s] = StatUtils.mean(values[s]);
            for (int j = 0; j < samples; j++) {
                ofSample[j] += values[s][j] / seeds;
            }
        }
        double betweenSeeds = seeds == 1 ? 0 : StatUtils.variance(ofSeed) / seeds;
        double betweenSamples = StatUtils.variance(ofSample) / samples;
        double variance = betweenSeeds + betweenSamples;
        double degrees = variance == 0
                ? samples - 1.0
                : variance
                        * variance
                        / (square(betweenSeeds) / Math.max(1, seeds - 1) + square(betweenSamples) / (samples - 1));
        return new Estimate(StatUtils.mean(ofSeed), Math.sqrt(variance), degrees);
    }

    /** The two-sided p-value of the hypothesis that the true mean is 0. */
    public double pValue() {
        if (standardError == 0) {
            return mean == 0 ? 1 : 0;
        }
        return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(mean) / standardError);
    }

    /**
     * The interval that holds the true mean with this probability.
     *
     * @param confidence in (0, 1), as 0.95
     */
    public Interval interval(double confidence) {
        double half = standardError == 0
                ? 0
                : standardError * new TDistribution(null, degrees).inverseCumulativeProbability((1 + confidence) / 2);
        return new Interval(mean - half, mean + half);
    }

    private static double square(double x) {
        return x * x;
    }
}
