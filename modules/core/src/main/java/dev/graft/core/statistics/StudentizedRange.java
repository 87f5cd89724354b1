package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The studentized range with infinite degrees of freedom: the range of k independent standard normals.
 *
 * <pre>  P(range &lt;= q) = k ∫ φ(z) (Φ(z) - Φ(z - q))^(k - 1) dz</pre>
 */
final class StudentizedRange {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    /** Beyond this a normal is not met: 1e-19. */
    private static final double FARTHEST = 9;

    /** Exact to 1e-12 up to hundreds of normals, for the integrand is smooth. */
    private static final GaussIntegrator INTEGRAL = new GaussIntegratorFactory().legendre(128, -FARTHEST, FARTHEST);

    private static final double PRECISION = 1e-10;
    private static final int STEPS = 1_000;

    private StudentizedRange() {}

    /** The probability of a range of at most q. */
    static double cumulative(double q, int normals) {
        if (q <= 0) {
            return 0;
        }
        return normals
                * INTEGRAL.integrate(z -> NORMAL.density(z)
                        * Math.pow(NORMAL.cumulativeProbability(z) - NORMAL.cumulativeProbability(z - q), normals - 1));
    }

    /**
     * The range that is not passed with this probability.
     *
     * @param probability in (0, 1)
     * @param normals k, at least 2
     */
    static double quantile(double probability, int normals) {
        require(probability > 0 && probability < 1, "a probability must be in (0, 1), was %s", probability);
        require(normals > 1, "a range needs at least two, found %d", normals);
        return new BrentSolver(PRECISION).solve(STEPS, q -> cumulative(q, normals) - probability, 0, 2 * FARTHEST);
    }
}
