package dev.graft.learners;

/**
 * Newton's method with steps that conjugate gradients find: the minimum of a convex loss, to many digits in some ten steps.
 *
 * <pre>  H s = -g  up to  |H s + g| ≤ min(1/2, √(|g| / |g₀|)) |g|,   x ← x + t s,   t = 1, 1/2, 1/4, ...</pre>
 *
 * <p>with the gradient g, {@code g₀} the one where the penalty is 0, and the first t that lowers the loss by 1/10,000 of what the slope
 * promises. Nothing is random.
 *
 * <p>Source: J. Nocedal, S. Wright, "Numerical optimization", Springer 2006, algorithm 7.1; C.-J. Lin, R. Weng, S. Keerthi,
 * "Trust region Newton method for large-scale logistic regression", JMLR 9, 2008, for the products with the Hessian, which is
 * never formed.
 */
final class TruncatedNewton {
    /** Far more than any problem with a minimum has taken; one without (no penalty, classes apart) ends there. */
    private static final int MOST_STEPS = 100;

    private static final int MOST_PRODUCTS = 500;
    private static final double SHARE_OF_SLOPE = 1e-4;
    private static final double SHORTEST = 1e-6;

    private final Softmax loss;
    private final double slopeAtOrigin;

    TruncatedNewton(Softmax loss) {
        this.loss = loss;
        double[] origin = loss.origin();
        loss.value(origin);
        this.slopeAtOrigin = length(loss.gradient(origin));
    }

    /**
     * The point where the gradient is no longer than {@code tolerance} times its length where the penalty is 0.
     *
     * @param start not changed
     */
    double[] minimise(double[] start, double tolerance) {
        double[] point = start.clone();
        double value = loss.value(point);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = loss.gradient(point);
            if (length(gradient) <= tolerance * slopeAtOrigin) {
                return point;
            }
            double[] direction = direction(gradient);
            double slope = product(gradient, direction);
            double length = 1;
            double[] next = moved(point, length, direction);
            double reached = loss.value(next);
            while (!(reached <= value + SHARE_OF_SLOPE * length * slope)) {
                length /= 2;
                if (length < SHORTEST) {
                    return point; // only rounding is left
                }
                next = moved(point, length, direction);
                reached = loss.value(next);
            }
            point = next;
            value = reached;
        }
        return point;
    }

    /** Conjugate gradients on {@code H s = -g}. */
    private double[] direction(double[] gradient) {
        double length = length(gradient);
        double goal = Math.min(0.5, Math.sqrt(length / slopeAtOrigin)) * length;
        double[] step = new double[gradient.length];
        double[] residual = moved(step, -1, gradient);
        double[] direction = residual;
        double square = product(residual, residual);
        for (int i = 0; i < MOST_PRODUCTS && Math.sqrt(square) > goal; i++) {
            double[] curved = loss.curvature(direction);
            double curvature = product(direction, curved);
            if (!(curvature > 0)) {
                return i == 0 ? direction : step;
            }
            step = moved(step, square / curvature, direction);
            residual = moved(residual, -square / curvature, curved);
            double next = product(residual, residual);
            direction = moved(residual, next / square, direction);
            square = next;
        }
        return step;
    }

    private static double[] moved(double[] from, double factor, double[] direction) {
        double[] to = new double[from.length];
        for (int k = 0; k < to.length; k++) {
            to[k] = from[k] + factor * direction[k];
        }
        return to;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double length(double[] a) {
        return Math.sqrt(product(a, a));
    }
}
