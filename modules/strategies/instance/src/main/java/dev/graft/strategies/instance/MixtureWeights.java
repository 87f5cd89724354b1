package dev.graft.strategies.instance;

import dev.graft.core.GraftException;
import dev.graft.linalg.BoxedQuadraticProgram;
import dev.graft.linalg.Matrix;
import java.util.Arrays;

/**
 * The most likely shares of a mixture whose components are known:
 *
 * <pre>  max over π   1/m Σ_j log r_j   with   r = Φ π,   π ≥ 0,   Σ π = 1</pre>
 *
 * <p>The problem is concave, and its maximum is certified: the objective lies below it by at most {@code max_l p_l - 1} with
 * the pull {@code p_l = 1/m Σ_j φ_jl / r_j} of each component. Solved by Newton's method with π ≥ 0 kept in each step, a
 * quadratic program of k variables; a few steps of O(m k² + k³). Source: Kim, Carbonetto, Stephens, Anitescu: A fast
 * algorithm for maximum likelihood estimation of mixture proportions using sequential quadratic programming, Journal of
 * Computational and Graphical Statistics 29, 2020, which also trades the constraint on the sum for a term Σ π.
 */
final class MixtureWeights {
    private static final double GAP = 1e-8;
    /** Of a search that has come to its end, though it has not converged: the bound on the gap is loose for narrow components. */
    private static final double MOST_GAP = 1e-2;

    private static final int MOST_STEPS = 200;
    private static final double SHORTEST_STEP = 1e-10;
    /** A step that promises less than this is the rounding of its quadratic program. */
    private static final double LEAST_PROMISE = 1e-10;

    private static final double DECREASE = 1e-4;
    /** What a step must leave of every density: the quadratic model knows nothing of the logarithm's abyss. */
    private static final double LEFT = 0.1;

    private final Matrix phi;

    private MixtureWeights(Matrix phi) {
        double[][] reached = Arrays.stream(phi.toArray())
                .filter(row -> Arrays.stream(row).max().orElse(0) > 0)
                .map(MixtureWeights::ofLargestOne)
                .toArray(double[][]::new);
        if (reached.length == 0) {
            throw new GraftException(
                    "target: none of the %d components of a mixture reaches any of the %d samples. Lower gamma."
                            .formatted(phi.columns(), phi.rows()));
        }
        this.phi = Matrix.of(reached);
    }

    /**
     * The shares: to a gap of {@code 1e-8}, or until a step of Newton's method promises less than {@code 1e-10}.
     *
     * @param phi Φ {@code [m, k]}, at least 0, finite: the density of component l at sample j. A factor of all densities at a
     *     sample changes nothing; samples that no component reaches say nothing, and are left out
     * @return {@code [k]}, at least 0, of sum 1
     */
    static double[] mostLikely(Matrix phi) {
        return new MixtureWeights(phi).solve();
    }

    private static double[] ofLargestOne(double[] row) {
        double largest = Arrays.stream(row).max().orElse(1);
        return Arrays.stream(row).map(value -> value / largest).toArray();
    }

    private double[] solve() {
        double[] shares = new double[phi.columns()];
        Arrays.fill(shares, 1.0 / shares.length);
        double gap = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            Matrix relative = relative(shares);
            double[] pull = relative.columnMeans();
            gap = Arrays.stream(pull).max().orElse(1) - 1;
            double[] next = gap <= GAP ? shares : searched(shares, newton(relative, pull), pull);
            if (Arrays.equals(next, shares)) {
                break;
            }
            shares = next;
        }
        if (!(gap <= MOST_GAP)) {
            throw new GraftException(
                    "target: the shares of a mixture did not converge, the gap is still %.3g. Scale the features, or lower gamma where there is a kernel."
                            .formatted(gap));
        }
        return shares;
    }

    /** {@code φ_jl / r_j}. */
    private Matrix relative(double[] shares) {
        double[] mixed = phi.times(shares);
        double[][] rows = phi.toArray();
        for (int j = 0; j < rows.length; j++) {
            for (int l = 0; l < rows[j].length; l++) {
                rows[j][l] /= mixed[j];
            }
        }
        return Matrix.of(rows);
    }

    /**
     * Where the quadratic model of {@code -1/m Σ log r + Σ π} is least: with the Hessian {@code H = 1/m RᵀR} of the relative
     * densities R, for which {@code H π} is the pull, it is {@code ½ yᵀ H y - (2 p - 1)ᵀ y} but for a constant.
     */
    private double[] newton(Matrix relative, double[] pull) {
        Matrix hessian = relative.transposeTimes(relative).scale(1.0 / phi.rows());
        double[] q = Arrays.stream(pull).map(p -> 2 * p - 1).toArray();
        return new BoxedQuadraticProgram(hessian, q, 1, 0, q.length).solve().x();
    }

    /** The shares on the way to {@code aim}, as far as the objective falls enough; the same shares if it does not. */
    private double[] searched(double[] shares, double[] aim, double[] pull) {
        double slope = 0;
        for (int l = 0; l < shares.length; l++) {
            slope += (1 - pull[l]) * (aim[l] - shares[l]);
        }
        if (!(slope < -LEAST_PROMISE)) {
            return shares;
        }
        double[] from = phi.times(shares);
        double[] to = phi.times(aim);
        double added = Arrays.stream(aim).sum() - Arrays.stream(shares).sum();
        for (double way = 1; way > SHORTEST_STEP; way /= 2) {
            if (change(from, to, added, way) < DECREASE * way * slope) {
                return between(shares, aim, way);
            }
        }
        return shares;
    }

    /** By how much the objective changes on a part of the way between mixed densities. */
    private static double change(double[] from, double[] to, double added, double way) {
        double logarithms = 0;
        for (int j = 0; j < from.length; j++) {
            double factor = 1 + way * (to[j] / from[j] - 1);
            if (!(factor >= LEFT)) {
                return Double.POSITIVE_INFINITY;
            }
            logarithms += Math.log(factor);
        }
        return way * added - logarithms / from.length;
    }

    /** The point on the way, with a sum of 1, which no objective is larger for. */
    private static double[] between(double[] shares, double[] aim, double way) {
        double[] point = new double[shares.length];
        Arrays.setAll(point, l -> shares[l] + way * (aim[l] - shares[l]));
        double sum = Arrays.stream(point).sum();
        return Arrays.stream(point).map(share -> share / sum).toArray();
    }
}
