package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;

/** Rows scaled to length 1; a row of zeros stays one. */
public final class UnitLength {
    private UnitLength() {}

    /** The rows, each divided by its length. */
    public static Matrix of(Matrix x) {
        double[] squares = x.squaredNorms();
        return x.map((i, j, value) -> squares[i] > 0 ? value / Math.sqrt(squares[i]) : 0);
    }
}
