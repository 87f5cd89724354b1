package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.Arrays;

/** How far values are from those expected. */
final class Distance {
    private Distance() {}

    /** The Frobenius norm. */
    static double length(Matrix a) {
        return Math.sqrt(Arrays.stream(a.squaredNorms()).sum());
    }
}
