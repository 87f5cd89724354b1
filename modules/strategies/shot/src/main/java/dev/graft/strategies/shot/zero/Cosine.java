package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import dev.graft.strategies.shot.UnitLength;

/** Cosines of the angles between vectors; with one of zeros, the cosine is 0. */
final class Cosine {
    /** Of scores that are cosines with something predicted: a class that is 0.5 ahead is e times as probable. */
    static final double TEMPERATURE = 0.5;

    private Cosine() {}

    /** The cosine of every row of {@code a [n, d]} with every row of {@code b [m, d]}, {@code [n, m]}. */
    static Matrix of(Matrix a, Matrix b) {
        return UnitLength.of(a).timesTranspose(UnitLength.of(b));
    }
}
