package dev.graft.linalg;

import dev.graft.linalg.BoxedQuadraticProgram.Solution;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The active-set method of {@link BoxedQuadraticProgram}, for programs whose sum is not held by its bounds: it guesses
 * which variables lie on a bound, solves for the others, and moves all variables that contradict the guess at once. K.
 * Kunisch and F. Rendl, An infeasible active set method for quadratic problems with simple bounds, SIAM Journal on
 * Optimization 14, 2003. Mutable: one per solve.
 */
final class BlockPivoting {
    /*
     * With F the free variables, B the others, which are at their bounds, and the gradient g = Px − q, the optimum has
     *
     *     P_FF x_F = q_F − P_FB x_B,   0 ≤ x_F ≤ u,   g ≥ 0 where x is 0,   g ≤ 0 where x is u.
     *
     * A round takes one Cholesky decomposition of P_FF, and a handful of rounds is enough where P is well conditioned: a
     * fraction of what the interior-point method takes, which decomposes all of P every time. Where P is nearly singular
     * the guesses may chase each other for ever, hence the limit, behind which the interior-point method takes over. (The
     * source is for P that are well conditioned; what it proposes for others is as slow.)
     *
     * The free variables are solved for as steps with a ridge on P, so that what P hardly tells stays in the middle; the
     * last rounds repeat the step, which takes the ridge's effect away.
     */

    /** Rounds in a row without fewer contradictions than ever before, after which this gives up. */
    private static final int PATIENCE = 3;

    private enum Place {
        LOWER,
        FREE,
        UPPER
    }

    private final Quadratic quadratic;
    private final SumBox box;
    private final double scale;
    private final Place[] places;
    private final double[] x;

    /**
     * All variables free, at the middle of the feasible sums.
     *
     * @param scale the size of one coordinate's share of the objective
     */
    BlockPivoting(Quadratic quadratic, SumBox box, double scale) {
        this.quadratic = quadratic;
        this.box = box;
        this.scale = scale;
        this.places = new Place[box.size()];
        Arrays.fill(places, Place.FREE);
        this.x = new double[box.size()];
        Arrays.fill(x, box.middle());
    }

    /**
     * The solution; empty where the sum is held by its bounds, or P is too near to being singular for this method.
     *
     * @throws NumericalFailure when P is not positive semi-definite up to rounding
     */
    Optional<Solution> solve() {
        Optional<Solution> solution = solution(0);
        if (solution.isPresent()) {
            quadratic.requireConvex();
            return solution;
        }
        int fewest = Integer.MAX_VALUE;
        int patience = PATIENCE;
        for (int round = 1; patience > 0 && solution.isEmpty(); round++) {
            step();
            solution = solution(round);
            int moved = move(quadratic.gradient(quadratic.product(x)));
            if (moved > 0) {
                toPlaces();
            }
            patience = moved < fewest ? PATIENCE : patience - 1;
            fewest = Math.min(fewest, moved);
        }
        return solution;
    }

    /** Takes the free variables to where their gradient vanishes. */
    private void step() {
        int[] free = IntStream.range(0, places.length)
                .filter(i -> places[i] == Place.FREE)
                .toArray();
        if (free.length > 0) {
            double[] gradient = quadratic.gradient(quadratic.product(x));
            double[] step = quadratic
                    .decompose(free)
                    .solve(IntStream.of(free).mapToDouble(i -> -gradient[i]).toArray());
            for (int i = 0; i < free.length; i++) {
                x[free[i]] += step[i];
            }
        }
    }

    /** Moves each variable that contradicts its place to another one; returns how many did. */
    private int move(double[] gradient) {
        int moved = 0;
        for (int i = 0; i < places.length; i++) {
            Place to =
                    switch (places[i]) {
                        case LOWER -> gradient[i] < 0 ? Place.FREE : Place.LOWER;
                        case UPPER -> gradient[i] > 0 ? Place.FREE : Place.UPPER;
                        case FREE -> x[i] < 0 ? Place.LOWER : x[i] > box.upper() ? Place.UPPER : Place.FREE;
                    };
            moved += to == places[i] ? 0 : 1;
            places[i] = to;
        }
        return moved;
    }

    private void toPlaces() {
        Arrays.setAll(x, i -> switch (places[i]) {
            case LOWER -> 0;
            case FREE -> box.middle();
            case UPPER -> box.upper();
        });
    }

    /** The point within the bounds that is nearest, if it is a minimiser. */
    private Optional<Solution> solution(int rounds) {
        double[] within = new double[x.length];
        Arrays.setAll(within, i -> Math.min(Math.max(x[i], 0), box.upper()));
        if (!box.allowsSumOf(within)) {
            return Optional.empty();
        }
        double[] px = quadratic.product(within);
        double gap = box.gap(quadratic.gradient(px), within);
        double enough = BoxedQuadraticProgram.RELATIVE_GAP * (scale + quadratic.size(px, within));
        return gap <= enough
                ? Optional.of(new Solution(within, quadratic.value(px, within), Math.max(gap, 0), rounds))
                : Optional.empty();
    }
}
