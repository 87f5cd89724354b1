package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;

/**
 * The convex quadratic program {@code min ½ xᵀPx − qᵀx} subject to {@code 0 ≤ x ≤ upper} and
 * {@code lowSum ≤ Σx ≤ highSum}. The two bounds of the sum may be equal; {@code P} may be singular.
 *
 * @param p the matrix P {@code [n, n]}, symmetric positive semi-definite
 * @param q the vector q {@code [n]}; copied in and out
 * @param upper the bound of every x, above 0, finite
 * @param lowSum the least sum, at most {@code n upper}
 * @param highSum the greatest sum, at least {@code lowSum} and at least 0
 */
public record BoxedQuadraticProgram(Matrix p, double[] q, double upper, double lowSum, double highSum) {
    /**
     * What {@link BoxedQuadraticProgram#solve()} found.
     *
     * @param x the minimiser {@code [n]}, within {@code [0, upper]}, its sum within its bounds up to rounding
     * @param objective the value {@code ½ xᵀPx − qᵀx}
     * @param gap by how much the objective may at most exceed the minimum
     * @param iterations how many steps it took
     */
    public record Solution(double[] x, double objective, double gap, int iterations) {
        public Solution {
            x = x.clone();
        }

        @Override
        public double[] x() {
            return x.clone();
        }
    }

    /** Two bounds that are relatively closer than this are one: doubles leave no room to search between them. */
    static final double NO_ROOM = 1e-12;

    /** The gap that is small enough, relative to the size of the objective's terms. */
    static final double RELATIVE_GAP = 1e-9;

    public BoxedQuadraticProgram {
        Require.symmetric(p, "a quadratic program");
        Require.finite(q, "q");
        require(q.length == p.rows(), "q needs one value per row of P, found %d and the %s", q.length, p);
        require(upper > 0 && Double.isFinite(upper), "upper must be above 0 and finite, was %s", upper);
        require(lowSum <= highSum, "lowSum must be at most highSum, found %s and %s", lowSum, highSum);
        require(
                lowSum <= q.length * upper,
                "no x reaches lowSum %s: %d values of at most %s sum to less",
                lowSum,
                q.length,
                upper);
        require(highSum >= 0, "no x keeps to highSum %s: values of at least 0 sum to more", highSum);
        q = q.clone();
    }

    @Override
    public double[] q() {
        return q.clone();
    }

    /**
     * The minimiser, to a gap of {@code 1e-9} of the size of the objective's terms, or what rounding allows: by an active-set
     * method, and where the sum is held by its bounds or P is nearly singular, by an interior-point method. Time O(n³),
     * a few times in the first case and a few tens of times in the second; memory a few matrices {@code [n, n]}. Where P is
     * singular there may be many minimisers; this is one from the middle of them.
     *
     * @throws NumericalFailure when P is not positive semi-definite up to rounding, or the iterations do not converge
     */
    public Solution solve() {
        Quadratic quadratic = new Quadratic(p, q);
        double low = Math.max(lowSum, 0);
        double high = Math.min(highSum, q.length * upper);
        if (high <= 0) {
            return everywhere(0, quadratic);
        }
        if (q.length * upper - low <= NO_ROOM * low) {
            return everywhere(Math.min(upper, low / q.length), quadratic);
        }
        double scale = quadratic.scale(low / q.length, Math.min(upper, high));
        if (scale == 0) {
            // the objective is nowhere below 0, and 0 here
            quadratic.requireConvex();
            return everywhere(low / q.length, quadratic);
        }
        return new BlockPivoting(quadratic, new SumBox(q.length, upper, low, high), scale)
                .solve()
                .orElseGet(() -> new InteriorPoint(quadratic, upper, low, high, scale).solve());
    }

    /** The solution without a search, where one value everywhere is known to be a minimiser. */
    private Solution everywhere(double value, Quadratic quadratic) {
        double[] x = new double[q.length];
        Arrays.fill(x, value);
        return new Solution(x, quadratic.value(p.times(x), x), 0, 0);
    }
}
