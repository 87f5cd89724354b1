package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

/** The linear system behind {@link Matrix#solve}. */
final class LinearSystem {
    private LinearSystem() {}

    static Matrix solve(Matrix a, Matrix b) {
        Require.square(a, "solve");
        require(a.rows() == b.rows(), "solve needs as many rows on both sides, found %s and %s", a, b);
        Require.finite(a, "solve");
        Require.finite(b, "solve, on its right,");
        Matrix factor = a.copy();
        Matrix x = b.copy();
        Lapack.solve(factor.values(), a.rows(), x.values(), b.columns());
        for (int j = 0; j < a.columns(); j++) {
            requireIndependent(factor, j);
        }
        return x;
    }

    /** A column of R has the length of A's; its last entry is what the columns before it do not explain. */
    private static void requireIndependent(Matrix r, int column) {
        double length = 0;
        for (int i = 0; i <= column; i++) {
            length = Math.hypot(length, r.get(i, column));
        }
        if (Math.abs(r.get(column, column)) <= r.rows() * Math.ulp(1.0) * length) {
            throw new NumericalFailure("the " + r + " is singular up to rounding: its column " + column
                    + " (counted from 0) is a combination of those before it."
                    + " Add a small ridge to its diagonal, or use the SVD");
        }
    }
}
