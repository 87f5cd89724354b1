package dev.graft.linalg;

import java.util.Locale;

/** A matrix was refused before it was allocated, because it would exhaust the memory; the message advises. */
public final class MatrixTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final double MEGABYTE = 1e6;

    MatrixTooLarge(long rows, long columns, long limit) {
        super(String.format(
                Locale.ROOT,
                "a matrix [%d, %d] of doubles takes %.0f MB, and one matrix may take at most %.0f MB here."
                        + " Subsample the rows, approximate a kernel by Nystroem with fewer landmarks,"
                        + " or give the JVM more heap (-Xmx)",
                rows,
                columns,
                (double) rows * columns * Double.BYTES / MEGABYTE,
                limit / MEGABYTE));
    }
}
