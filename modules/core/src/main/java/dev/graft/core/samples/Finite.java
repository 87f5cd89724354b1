package dev.graft.core.samples;

import dev.graft.core.GraftException;

/** Numbers of samples where none may be missing. */
public final class Finite {
    private Finite() {}

    /**
     * Checks a number.
     *
     * @param side whose samples they are, in words
     * @throws GraftException if it is NaN or infinite: where it stands
     */
    public static void require(double value, int row, int column, String side) {
        if (!Double.isFinite(value)) {
            throw new GraftException(
                    "samples: row %d, column %d of the %s (counted from 0) is %s; finite numbers are needed. Fill in what is missing."
                            .formatted(row, column, side, value));
        }
    }
}
