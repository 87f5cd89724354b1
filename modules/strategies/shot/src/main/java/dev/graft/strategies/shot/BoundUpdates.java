package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;

/**
 * Soft assignments of queries to classes that agree with distances, and with those of near queries.
 *
 * <pre>
 *  R(Y) = Σ_q y_qᵀ ln y_q + Σ_q y_qᵀ a_q - λ/2 Σ_qp w_qp y_qᵀ y_p
 *  y_q ← softmax(-a_q + λ Σ_p w_qp y_p),   which minimises R with its last term made linear</pre>
 *
 * <p>A step never raises R if W is positive semi-definite, or λ times its lowest eigenvalue is at least -2: the entropy is that
 * convex. W of nearest neighbours need not be so; a step that would raise R is not taken, and ends the search.
 *
 * @param unary a, {@code [queries, classes]}
 * @param affinity W, {@code [queries, queries]}, symmetric
 */
record BoundUpdates(Matrix unary, Matrix affinity, double lambda) {
    private static final double TOLERANCE = 1e-6;

    /** Y, {@code [queries, classes]}, after so many steps at most, or where R falls by less than a millionth. */
    Matrix solve(int most) {
        Matrix y = Softmax.of(unary.scale(-1));
        double value = objective(y);
        for (int i = 0; i < most; i++) {
            Matrix next = step(y);
            double reached = objective(next);
            if (reached >= value) {
                return y;
            }
            y = next;
            if (value - reached <= TOLERANCE * Math.abs(value)) {
                return y;
            }
            value = reached;
        }
        return y;
    }

    Matrix step(Matrix y) {
        return Softmax.of(affinity.times(y).scale(lambda).minus(unary));
    }

    /** R(Y). */
    double objective(Matrix y) {
        Matrix near = affinity.times(y);
        double sum = 0;
        for (int q = 0; q < y.rows(); q++) {
            for (int c = 0; c < y.columns(); c++) {
                double share = y.get(q, c);
                double entropy = share > 0 ? Math.log(share) : 0;
                sum += share * (entropy + unary.get(q, c) - lambda / 2 * near.get(q, c));
            }
        }
        return sum;
    }
}
