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
 * <pre>  V = a + b,   a = var_s(mean_j x) / S,   b = var_j(mean_s x) / n</pre>
 *
 * <p>Each term contains the residual variance once, so V is a little too large. With one seed a is unknown and left out.
 * Two precautions keep false alarms at or below the level, see {@code VerdictFalseAlarmsTest}:
 *
 * <ul>
 *   <li>The quantile is the mean of those of t with S - 1 and n - 1 degrees of freedom, weighted by a and b (W. G.
 *       Cochran, Approximate significance levels of the Behrens-Fisher test, Biometrics 20, 1964). With few seeds a is
 *       now and then small by luck; the degrees of freedom of Satterthwaite are large just then, and too trusting.
 *   <li>b counts two samples more than were seen, one at each end of the scale (after A. Agresti and Y. Min, Simple
 *       improved confidence intervals for comparing matched proportions, Statistics in Medicine 24, 2005). Where only
 *       four samples differ, all one way, t would call it an effect (p = 0.04); four fair coins do so once in eight.
 * </ul>
 *
 * @param mean of all values
 * @param seedVariance the term a, at least 0
 * @param sampleVariance the term b, above 0
 * @param seeds S
 * @param samples n
 */
public record Estimate(double mean, double seedVariance, double sampleVariance, int seeds, int samples) {
    private static final double P_VALUE_PRECISION = 1e-6;

    /**
     * The estimate from values {@code [seeds, samples]}; at least one seed and two samples.
     *
     * @param scale the least and the most that a value can be
     */
    public static Estimate of(double[][] values, Interval scale) {
        int seeds = values.length;
        require(seeds > 0, "an estimate needs at least one seed");
        int samples = values[0].length;
        require(samples > 1, "an estimate needs at least two held-out samples, found %d", samples);
        require(scale.low() < scale.high(), "a scale must have a width, was %s", scale);
        double[] ofSeed = new double[seeds];
        double[] ofSample = new double[samples];
        for (int s = 0; s < seeds; s++) {
            ofSeed[s] = StatUtils.mean(values[s]);
            for (int j = 0; j < samples; j++) {
                ofSample[j] += values[s][j] / seeds;
            }
        }
        double half = (scale.high() - scale.low()) / 2;
        double betweenSeeds = seeds == 1 ? 0 : StatUtils.variance(ofSeed);
        double betweenSamples = StatUtils.variance(ofSample) + 2 * half * half / (samples - 1);
        return new Estimate(StatUtils.mean(ofSeed), betweenSeeds / seeds, betweenSamples / samples, seeds, samples);
    }

    /** The root of V. */
    public double standardError() {
        return Math.sqrt(seedVariance + sampleVariance);
    }

    /** The two-sided p-value of the hypothesis that the true mean is 0. */
    public double pValue() {
        double t = Math.abs(mean) / standardError();
        double ofSamples = 2 * ofSamples().cumulativeProbability(-t);
        if (seedVariance == 0) {
            return ofSamples;
        }
        double ofSeeds = 2 * ofSeeds().cumulativeProbability(-t);
        double low = Math.min(ofSamples, ofSeeds);
        double high = Math.max(ofSamples, ofSeeds);
        while (high - low > P_VALUE_PRECISION * high) {
            double middle = (low + high) / 2;
            if (quantile(middle) > t) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The interval that holds the true mean with this probability.
     *
     * @param confidence in (0, 1), as 0.95
     */
    public Interval interval(double confidence) {
        double half = standardError() * quantile(1 - confidence);
        return new Interval(mean - half, mean + half);
    }

    /** How many standard errors the estimate is off with this probability, or more. */
    private double quantile(double probability) {
        double ofSamples = -ofSamples().inverseCumulativeProbability(probability / 2);
        if (seedVariance == 0) {
            return ofSamples;
        }
        double ofSeeds = -ofSeeds().inverseCumulativeProbability(probability / 2);
        return (seedVariance * ofSeeds + sampleVariance * ofSamples) / (seedVariance + sampleVariance);
    }

    private TDistribution ofSeeds() {
        return new TDistribution(null, seeds - 1.0);
    }

    private TDistribution ofSamples() {
        return new TDistribution(null, samples - 1.0);
    }
}
