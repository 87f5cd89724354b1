package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.OptionalLong;

/**
 * What was learned: how well samples fit classes by the descriptors of these, whether a sample of them was seen or not. The score of
 * a class does not depend on which others are asked about.
 */
@FunctionalInterface
interface Compatibility {
    /**
     * Scores, the higher the better.
     *
     * @param x samples {@code [n, d]}
     * @param signatures descriptors {@code [classes, a]}
     * @return finite, {@code [n, classes]}
     */
    Matrix scores(Matrix x, Matrix signatures);

    /** How many numbers were learned; empty where nobody knows. */
    default OptionalLong trainedParameters() {
        return OptionalLong.empty();
    }
}
