package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The t test of paired differences (Student, The probable error of a mean, Biometrika 6, 1908).
 *
 * @param t 0 where all differences are 0, infinite where they are all the same
 * @param p two-sided
 */
public record PairedT(double t, double p) {

    /** The test of at least two differences. */
    public static PairedT of(double... differences) {
        int size = differences.length;
        require(size > 1, "a t test needs at least two differences, found %d", size);
        double mean = StatUtils.mean(differences);
        if (mean == 0) {
            return new PairedT(0, 1);
        }
        double t = mean / Math.sqrt(StatUtils.variance(differences) / size);
        return new PairedT(t, 2 * new TDistribution(null, size - 1.0).cumulativeProbability(-Math.abs(t)));
    }
}
