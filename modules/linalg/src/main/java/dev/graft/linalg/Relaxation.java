package dev.graft.linalg;

/**
 * Over-relaxation of an alternating scaling: each factor takes a step beyond the exact one, as a power of it, the farther the
 * slower the error falls (Thibault, Chizat, Dossal, Papadakis, Overrelaxed Sinkhorn-Knopp algorithm, Algorithms 14, 2021). From
 * the rate of the error follows the rate θ of the exact iteration, and from that the best power,
 *
 * <pre>  θ = (rate + power − 1)² / (power² rate),   power = 2 / (1 + √(1 − θ))</pre>
 *
 * <p>as in successive over-relaxation (Young, Iterative methods for solving partial difference equations of elliptic type,
 * Transactions of the American Mathematical Society 76, 1954). The power and the step beyond are bounded such that each step
 * raises the dual objective, which is why relaxed iterations converge wherever exact ones do.
 */
final class Relaxation {
    private static final int STEPS = 5;
    private static final double GREATEST = 1.9;
    /**
     * Of the logarithm of the step beyond: with the exact step t and s of at most this beyond it, the dual gains
     * {@code t + s - exp(s) + exp(-t)} for each mass, which is above 0 for all powers up to the greatest.
     */
    private static final double FARTHEST = 0.125;

    private double power = 1;
    private double before = Double.POSITIVE_INFINITY;
    private int steps;

    /** The exact step: what a relaxation is before it has observed anything. */
    static Relaxation none() {
        return new Relaxation();
    }

    /** The factor that follows {@code now}, where {@code exact} would make sums as they should be. */
    double beyond(double now, double exact) {
        if (power == 1) {
            return exact;
        }
        double step = (power - 1) * Math.log(exact / now);
        return exact * Math.exp(Math.max(-FARTHEST, Math.min(FARTHEST, step)));
    }

    /** The error after a step. */
    void observe(double error) {
        steps++;
        if (steps % STEPS != 0) {
            return;
        }
        double rate = Math.pow(error / before, 1.0 / STEPS);
        before = error;
        if (rate < 1 && rate > power - 1) {
            double exact = Math.pow((rate + power - 1) / power, 2) / rate;
            power = Math.min(GREATEST, 2 / (1 + Math.sqrt(Math.max(0, 1 - exact))));
        } else if (rate < 1) {
            // faster than the power allows for long: it may have gone too far
            power = 1 + 0.9 * (power - 1);
        }
    }
}
