package dev.graft.linalg;

import java.util.Arrays;

/**
 * The function {@code ½ xᵀPx − qᵀx} that a {@link BoxedQuadraticProgram} minimises. Where a method takes {@code px}, that
 * is the product {@code P x}, which costs O(n²) and is shared.
 */
record Quadratic(Matrix p, double[] q) {
    private static final double NEGLIGIBLE = 1e-8;

    double value(double[] px, double[] x) {
        double value = 0;
        for (int i = 0; i < x.length; i++) {
            value += (0.5 * px[i] - q[i]) * x[i];
        }
        return value;
    }

    /** {@code Px − q}. */
    double[] gradient(double[] px) {
        double[] gradient = px.clone();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] -= q[i];
        }
        return gradient;
    }

    /** The size of the two terms, which may cancel in the value itself. */
    double size(double[] px, double[] x) {
        double quadratic = 0;
        double linear = 0;
        for (int i = 0; i < x.length; i++) {
            quadratic += px[i] * x[i] / 2;
            linear += q[i] * x[i];
        }
        return Math.abs(quadratic) + Math.abs(linear);
    }

    /** The sum of the rounding errors that the gradient must be expected to have. */
    double rounding(double[] px) {
        double rounding = 0;
        for (int i = 0; i < px.length; i++) {
            rounding += Math.ulp(1.0) * (Math.abs(px[i]) + Math.abs(q[i]));
        }
        return rounding;
    }

    /**
     * One coordinate's share of the size at the minimum, roughly, from the sizes of P and q.
     *
     * @param low what coordinates are at least, on average
     * @param high what every coordinate is at most
     */
    double scale(double low, double high) {
        double linear = 0;
        for (double value : q) {
            linear = Math.max(linear, Math.abs(value));
        }
        double quadratic = largestDiagonal();
        double free = linear > 0 ? Math.min(high, linear / quadratic) : 0;
        double coordinate = Math.max(free, low);
        return coordinate * Math.max(linear, coordinate * quadratic);
    }

    /** The largest value on the diagonal of P, which no other value of a positive semi-definite matrix exceeds. */
    double largestDiagonal() {
        double largest = 0;
        for (int i = 0; i < q.length; i++) {
            largest = Math.max(largest, p.get(i, i));
        }
        return largest;
    }

    /** Throws unless P is positive semi-definite up to rounding: otherwise a search would find any local minimum. */
    void requireConvex() {
        double[] ridge = new double[q.length];
        Arrays.fill(ridge, Math.max(NEGLIGIBLE * largestDiagonal(), Double.MIN_NORMAL));
        decompose(ridge);
    }

    /** The Cholesky decomposition of {@code P + diag(d)}, whose failure is told in the words of the program. */
    Cholesky decompose(double[] d) {
        try {
            return p.plusDiagonal(d).cholesky();
        } catch (NumericalFailure failure) {
            throw new NumericalFailure("P of the quadratic program, the " + p
                    + ", is not positive semi-definite: add a small ridge to its diagonal");
        }
    }
}
