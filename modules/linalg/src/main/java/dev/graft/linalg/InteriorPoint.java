package dev.graft.linalg;

import dev.graft.linalg.BoxedQuadraticProgram.Solution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The primal-dual interior-point method of {@link BoxedQuadraticProgram}, with Mehrotra's predictor and corrector: J.
 * Nocedal and S. J. Wright, Numerical Optimization, 2nd edition, Springer 2006, algorithm 16.4. Mutable: one per solve.
 */
final class InteriorPoint {
    /*
     * With multipliers z of 0 ≤ x, w of x ≤ u, and y of the sum (that of its low bound less that of its high one), the
     * optimum has
     *
     *     Px − q − z + w − y 1 = 0   and   slack times multiplier = 0 for every bound.
     *
     * A Newton step solves  M dx = g + dy 1  with  M = P + diag(z / x + w / (u − x)),  one Cholesky decomposition; dy
     * follows from a scalar equation, the Schur complement of the sum. Two bounds of the sum that coincide have no
     * slack; dy then is what keeps the sum where it is.
     *
     * Deviations from the book: x starts and stays strictly between its bounds, so that only the dual residual has to
     * vanish; the second-order term of the corrector counts as much as the predictor can go of its way, which stops the
     * iterates from jumping between two bounds (M. Colombo and J. Gondzio, Further development of multiple centrality
     * correctors for interior point methods, Computational Optimization and Applications 41, 2008); and the gap is
     * certified: what is left of the residual is moved into z and w, at its price.
     */

    private static final int MOST_ITERATIONS = 100;
    /** How much of the way to the nearest bound a step may go. */
    private static final double SHARE_OF_WAY = 0.995;
    /** An objective that is this share of the start's is as good as zero. */
    private static final double NOTHING = 1e-20;
    /** The complementarity of the start is at least this share of the scale, so that no multiplier starts at 0. */
    private static final double LEAST_START = 1e-3;

    private final Quadratic quadratic;
    private final int n;
    private final double upper;
    private final double scale;
    private final double sum;
    private final boolean fixedSum;

    private final double[] x;
    private double fixedSumMultiplier;
    private final Barrier lower;
    private final Barrier higher;
    private final Barrier lowSum;
    private final Barrier highSum;
    private final List<Barrier> barriers;

    /**
     * The start, in the middle of the feasible sums.
     *
     * @param low at least 0 and below {@code n upper}
     * @param high at least {@code low}, above 0 and at most {@code n upper}
     * @param scale the size of one coordinate's share of the objective, above 0
     */
    InteriorPoint(Quadratic quadratic, double upper, double low, double high, double scale) {
        this.quadratic = quadratic;
        this.n = quadratic.q().length;
        // a bound that the sum keeps out of reach would only unbalance the start and raise the price of the residual
        this.upper = Math.min(upper, 2 * high);
        this.sum = low + (high - low) / 2;
        this.fixedSum = high - low <= BoxedQuadraticProgram.NO_ROOM * high;
        this.x = filled(n, sum / n);

        double[] px = quadratic.product(x);
        this.scale = Math.max(scale, NOTHING * quadratic.size(px, x));
        double[] gradient = quadratic.gradient(px);
        double size = 0;
        for (double g : gradient) {
            size += Math.abs(g) / n;
        }
        double start = Math.max(size * x[0], LEAST_START * this.scale);
        double[] z = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = Math.max(gradient[i], 0) + start / x[i];
            w[i] = Math.max(-gradient[i], 0) + start / (this.upper - x[i]);
        }
        // x is the slack of its own lower bound
        this.lower = new Barrier(1, x, z);
        this.higher = new Barrier(-1, filled(n, this.upper - x[0]), w);
        int sums = fixedSum ? 0 : 1;
        this.lowSum = new Barrier(1, filled(sums, sum - low), filled(sums, start / (sum - low)));
        this.highSum = new Barrier(-1, filled(sums, high - sum), filled(sums, start / (high - sum)));
        this.barriers = List.of(lower, higher, lowSum, highSum);
    }

    Solution solve() {
        double gap = Double.NaN;
        for (int iteration = 0; iteration <= MOST_ITERATIONS; iteration++) {
            double[] px = quadratic.product(x);
            double[] residual = residual(px);
            gap = gap(residual);
            double enough = BoxedQuadraticProgram.RELATIVE_GAP * (scale + quadratic.size(px, x));
            // a residual of mere rounding has its price too, which counts only where x stays far below its bound
            if (gap <= enough + upper * quadratic.rounding(px)) {
                return solution(px, gap, iteration);
            }
            if (!Double.isFinite(gap)) {
                break;
            }
            step(residual);
        }
        throw new NumericalFailure(String.format(
                Locale.ROOT,
                "the quadratic program of %d variables did not converge in %d iterations: the gap is still %.3g."
                        + " Check the scale of P and q, or add a small ridge to the diagonal of P",
                n,
                MOST_ITERATIONS,
                gap));
    }

    /** A predictor, the centring that its success suggests, and the corrector that is then taken. */
    private void step(double[] residual) {
        Cholesky system = decompose();
        double[] ones = system.solve(filled(n, 1));
        barriers.forEach(Barrier::aimAtZero);
        direct(system, ones, residual);
        double now = complementarityAfter(0);
        double reach = longestShare(1);
        double then = complementarityAfter(reach);
        double centring = Math.pow(then / now, 3);
        double centre =
                centring * now / barriers.stream().mapToInt(Barrier::size).sum();
        barriers.forEach(barrier -> barrier.aimAt(centre, reach));
        double sumMultiplierStep = direct(system, ones, residual);
        double share = Math.min(1, SHARE_OF_WAY * longestShare(1 / SHARE_OF_WAY));
        barriers.forEach(barrier -> barrier.advance(share));
        if (fixedSum) {
            fixedSumMultiplier += share * sumMultiplierStep;
        }
    }

    private Cholesky decompose() {
        // as large as the rounding of the decomposition itself, so that a singular P does not stop it
        double[] diagonal = filled(n, n * Math.ulp(1.0) * quadratic.largestDiagonal());
        lower.addWeights(diagonal);
        higher.addWeights(diagonal);
        return quadratic.decompose(diagonal);
    }

    /** Points every barrier along the Newton step to its target; returns the step dy of the sum's multiplier. */
    private double direct(Cholesky system, double[] ones, double[] residual) {
        double[] right = new double[n];
        for (int i = 0; i < right.length; i++) {
            right[i] = -residual[i];
        }
        lower.addTargets(right);
        higher.addTargets(right);
        double[] dx = system.solve(right);
        double free = Arrays.stream(dx).sum();
        double pliancy = Arrays.stream(ones).sum();
        double dy;
        if (fixedSum) {
            dy = (sum - Arrays.stream(x).sum() - free) / pliancy;
        } else {
            double[] target = {0};
            double[] weight = {0};
            for (Barrier bound : List.of(lowSum, highSum)) {
                bound.addTargets(target);
                bound.addWeights(weight);
            }
            double schur = 1 + weight[0] * pliancy;
            dy = (target[0] - weight[0] * free) / schur;
            // not free + pliancy dy, which cancels where a bound is nearly reached
            double[] dSum = {(free + pliancy * target[0]) / schur};
            lowSum.follow(dSum);
            highSum.follow(dSum);
        }
        for (int i = 0; i < dx.length; i++) {
            dx[i] += dy * ones[i];
        }
        lower.follow(dx);
        higher.follow(dx);
        return dy;
    }

    /** {@code Px − q − z + w − y 1}. */
    private double[] residual(double[] px) {
        double[] multipliers = new double[n];
        lower.addMultipliers(multipliers);
        higher.addMultipliers(multipliers);
        double[] y = {fixedSumMultiplier};
        lowSum.addMultipliers(y);
        highSum.addMultipliers(y);
        double[] residual = quadratic.gradient(px);
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= multipliers[i] + y[0];
        }
        return residual;
    }

    /** By how much the objective may at most exceed the minimum, with the residual moved into z and w. */
    private double gap(double[] residual) {
        double gap = complementarityAfter(0);
        for (int i = 0; i < residual.length; i++) {
            gap += residual[i] > 0 ? residual[i] * x[i] : -residual[i] * (upper - x[i]);
        }
        return gap;
    }

    private double complementarityAfter(double share) {
        return barriers.stream()
                .mapToDouble(barrier -> barrier.complementarityAfter(share))
                .sum();
    }

    private double longestShare(double atMost) {
        return barriers.stream()
                .mapToDouble(barrier -> barrier.longestShare(atMost))
                .min()
                .orElse(atMost);
    }

    private Solution solution(double[] px, double gap, int iterations) {
        double[] within = new double[x.length];
        Arrays.setAll(within, i -> Math.min(x[i], upper));
        return new Solution(within, quadratic.value(px, x), gap, iterations);
    }

    private static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }
}
