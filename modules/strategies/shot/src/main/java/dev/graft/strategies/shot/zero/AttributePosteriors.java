package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.OptionalLong;

/** How probable it is that samples have attributes. */
interface AttributePosteriors {
    /**
     * The probability of having each attribute, 0.5 for one of which nothing could be learned.
     *
     * @param x samples {@code [n, d]}
     * @return {@code [n, a]}
     */
    Matrix of(Matrix x);

    /** How many numbers were learned; empty where nobody knows. */
    OptionalLong trainedParameters();
}
