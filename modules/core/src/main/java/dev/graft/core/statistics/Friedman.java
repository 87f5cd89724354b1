package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Whether some methods do better than others over several scenarios, by their ranks (M. Friedman, The use of ranks to avoid the
 * assumption of normality implicit in the analysis of variance, JASA 32, 1937; R. L. Iman and J. M. Davenport, Approximations
 * of the critical region of the Friedman statistic, Communications in Statistics A 9, 1980).
 *
 * <p>For N scenarios and k methods with mean ranks R, and F after J. Demšar (Statistical comparisons of classifiers over multiple
 * data sets, JMLR 7, 2006, section 3.2.2):
 *
 * <pre>  chi2 = 12 N / (k (k + 1)) (Σ R² - k (k + 1)² / 4) / c      F = (N - 1) chi2 / (N (k - 1) - chi2)</pre>
 *
 * <p>where c corrects for ties: 1 less Σ (t³ - t) over groups of t equals, divided by N k (k² - 1).
 *
 * @param chiSquared at least 0; 0 where all methods are always equal
 * @param p of chi2 with k - 1 degrees of freedom; too large for few scenarios
 * @param f infinite where every scenario has the same order
 * @param fP of F with k - 1 and (k - 1) (N - 1) degrees of freedom; the better of the two
 */
public record Friedman(double chiSquared, double p, double f, double fP) {

    /**
     * The test of at least two methods on at least two scenarios.
     *
     * @param scores {@code [scenarios, methods]}, larger is better, no NaN
     */
    public static Friedman of(double[][] scores) {
        int scenarios = scores.length;
        require(scenarios > 1, "the Friedman test needs at least two scenarios, found %d", scenarios);
        int methods = scores[0].length;
        require(methods > 1, "the Friedman test needs at least two methods, found %d", methods);
        double squares = 0;
        for (double rank : Ranks.means(scores)) {
            squares += rank * rank;
        }
        double ties = 0;
        for (double[] scenario : scores) {
            ties += ties(scenario);
        }
        double untied = 1 - ties / (scenarios * methods * (methods * (double) methods - 1));
        double plain = 12.0
                * scenarios
                / (methods * (methods + 1.0))
                * (squares - methods * (methods + 1.0) * (methods + 1) / 4);
        double chiSquared = untied <= 0 ? 0 : Math.max(0, plain) / untied;
        double rest = scenarios * (methods - 1.0) - chiSquared;
        // the same order everywhere leaves nothing, but for rounding
        double f = rest < 1e-9 * scenarios ? Double.POSITIVE_INFINITY : (scenarios - 1) * chiSquared / rest;
        return new Friedman(
                chiSquared,
                1 - new ChiSquaredDistribution(null, methods - 1.0).cumulativeProbability(chiSquared),
                f,
                Double.isInfinite(f)
                        ? 0
                        : 1
                                - new FDistribution(null, methods - 1.0, (methods - 1.0) * (scenarios - 1))
                                        .cumulativeProbability(f));
    }

    /** The sum of t³ - t over groups of t equals: each of t values meets t equals, and adds t² - 1. */
    private static double ties(double[] scenario) {
        double sum = 0;
        for (double value : scenario) {
            int equal = 0;
            for (double other : scenario) {
                equal += other == value ? 1 : 0;
            }
            sum += equal * equal - 1.0;
        }
        return sum;
    }
}
