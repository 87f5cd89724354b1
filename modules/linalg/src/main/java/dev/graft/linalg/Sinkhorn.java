package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

/**
 * The transport problem with an entropy, which spreads the plan and makes it unique:
 *
 * <pre>  min over P ≥ 0   Σ C_ij P_ij + ε Σ P_ij (log P_ij − 1)   with   P 1 = a,   Pᵀ1 = b
 *       P = diag(u) K diag(v),   K = exp((α + β − C) / ε),   u ← a / K v,   v ← b / Kᵀu</pre>
 *
 * <p>(Cuturi, Sinkhorn distances, NIPS 2013.) Prices α, β begin where K has a 1 in every row and every column and nothing above,
 * and take over what u and v have come to before these leave the range of doubles (Schmitzer, Stabilized sparse scaling
 * algorithms, SIAM Journal on Scientific Computing 41, 2019, algorithm 2), so that no ε gives NaN. Where the marginals are
 * slow to come, u and v are over-relaxed (see {@link Relaxation}). An iteration is O(n m); memory is two matrices of the size of
 * the cost, which is the one and the plan the other.
 *
 * @param epsilon ε, above 0, in the unit of the costs
 * @param tolerance iterations stop when {@code Σ_j |(Pᵀ1 − b)_j|} is at most this, above 0; rows are then exact
 * @param mostIterations at least 1
 */
public record Sinkhorn(double epsilon, double tolerance, int mostIterations) {
    /** Of the largest cost: below this, rounding of costs would be taken for differences. */
    private static final double LEAST_EPSILON = 1e-12;

    public Sinkhorn {
        require(epsilon > 0 && Double.isFinite(epsilon), "epsilon must be above 0, was %s", epsilon);
        require(tolerance > 0, "tolerance must be above 0, was %s", tolerance);
        require(mostIterations >= 1, "mostIterations must be at least 1, was %s", mostIterations);
    }

    /**
     * What was found.
     *
     * @param plan P, {@code [n, m]}, whose row sums are a up to rounding
     * @param rowPrices {@code α + ε log u}, {@code [n]}: where a similar problem may begin
     * @param marginalError {@code Σ_j |(Pᵀ1 − b)_j|}
     * @param iterations how often u was set
     */
    public record Solution(Matrix plan, double[] rowPrices, double marginalError, int iterations) {
        public Solution {
            rowPrices = rowPrices.clone();
        }

        @Override
        public double[] rowPrices() {
            return rowPrices.clone();
        }
    }

    /**
     * Solves the problem, or stops at the most iterations, which the marginal error tells.
     *
     * @param cost C, {@code [n, m]}, finite
     * @param a mass of each row, above 0, {@code [n]}
     * @param b mass of each column, above 0, of the same sum, {@code [m]}
     */
    public Solution solve(Matrix cost, double[] a, double[] b) {
        return solve(cost, a, b, new double[a.length]);
    }

    /**
     * The same, from where the solution of a similar problem ended.
     *
     * @param rowPrices of that solution, {@code [n]}
     */
    public Solution solve(Matrix cost, double[] a, double[] b, double[] rowPrices) {
        check(cost, a, b);
        require(rowPrices.length == a.length, "one price per row, found %d for %s", rowPrices.length, cost);
        Require.finite(rowPrices, "row prices");
        ScaledKernel kernel = new ScaledKernel(cost, epsilon, a, b, rowPrices);
        Relaxation relaxation = new Relaxation();
        double error = kernel.scaleRows(Relaxation.none());
        int iterations = 1;
        while (error > tolerance && iterations < mostIterations) {
            kernel.scaleColumns(relaxation);
            error = kernel.scaleRows(relaxation);
            iterations++;
            relaxation.observe(error);
            if (error <= tolerance || iterations == mostIterations) {
                // not relaxed: this makes the rows exact
                error = kernel.scaleRows(Relaxation.none());
            }
        }
        if (!Double.isFinite(error)) {
            throw new NumericalFailure("scaling the %s ended in %s. Take a larger epsilon".formatted(cost, error));
        }
        return new Solution(kernel.plan(), kernel.rowPrices(), error, iterations);
    }

    private void check(Matrix cost, double[] a, double[] b) {
        Require.finite(cost, "transport");
        require(
                a.length == cost.rows() && b.length == cost.columns(),
                "transport needs a mass per row and per column, found %d, %d and the %s",
                a.length,
                b.length,
                cost);
        double has = total(a, "row");
        double wanted = total(b, "column");
        require(
                Math.abs(has - wanted) <= LEAST_EPSILON * has,
                "the masses of rows and of columns must have one sum, found %s and %s",
                has,
                wanted);
        double largest = 0;
        for (double value : cost.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        require(
                epsilon >= LEAST_EPSILON * largest,
                "epsilon must be at least %s of the largest cost, was %s for costs up to %s",
                LEAST_EPSILON,
                epsilon,
                largest);
    }

    private static double total(double[] masses, String what) {
        double total = 0;
        for (int i = 0; i < masses.length; i++) {
            require(
                    masses[i] > 0 && Double.isFinite(masses[i]),
                    "the mass of %s %d (counted from 0) must be above 0, was %s",
                    what,
                    i,
                    masses[i]);
            total += masses[i];
        }
        return total;
    }
}
