package dev.graft.linalg;

import java.util.Arrays;

/**
 * The function {@code ½ xᵀPx − qᵀx} that a {@link BoxedQuadraticProgram} minimises. Where a method takes {@code px}, that
 * is the product {@code P x}, which costs O(n²) and is shared.
 */
record Quadratic(Matrix p, double[] q) {
    private static final double NEGLIGIBLE = 1e-8;

    /** {@code P x}: P is symmetric, so that its rows take the place of its columns, and those that count for nothing none. */
    double[] product(double[] x) {
        double[] values = p.values();
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double factor = x[i];
            if (factor != 0) {
                int row = i * x.length;
                for (int j = 0; j < x.length; j++) {
                    product[j] += factor * values[row + j];
                }
            }
        }
        return product;
    }

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
        Arrays.fill(ridge, negligible());
        decompose(ridge);
    }

    /** The Cholesky decomposition of some rows and columns of P, with a negligible ridge. */
    Cholesky decompose(int[] positions) {
        int size = positions.length;
        Matrix part = Matrix.zeros(size, size);
        for (int i = 0; i < size; i++) {
            int row = positions[i] * q.length;
            for (int j = 0; j <= i; j++) {
                part.values()[i * size + j] = p.values()[row + positions[j]];
            }
            part.values()[i * size + i] += negligible();
        }
        return decomposed(part);
    }

    /** The Cholesky decomposition of {@code P + diag(d)}. */
    Cholesky decompose(double[] d) {
        return decomposed(p.plusDiagonal(d));
    }

    private double negligible() {
        return Math.max(NEGLIGIBLE * largestDiagonal(), Double.MIN_NORMAL);
    }

    /** The decomposition of what has just been made of P, whose failure is told in the words of the program. */
    private Cholesky decomposed(Matrix made) {
        try {
            return Cholesky.overwriting(made);
        } catch (NumericalFailure failure) {
            throw new NumericalFailure("P of the quadratic program, the " + p
                    + ", is not positive semi-definite: add a small ridge to its diagonal");
        }
    }
}
