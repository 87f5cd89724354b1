package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;

/**
 * The mean of samples, and the orthonormal directions in which they vary most around it.
 *
 * @param mean {@code [d]}
 * @param directions in columns, the one of most variance first, {@code [d, k]}
 */
record PrincipalComponents(double[] mean, Matrix directions) {
    /** Of the length of all samples together: what is left of a constant feature when its mean is taken away is below. */
    static final double NO_VARIANCE = 1e-12;

    /**
     * At most so many, and no more than there are directions in which the samples vary.
     *
     * @param whose the word for the samples, in messages
     * @param x {@code [n, d]}
     * @throws GraftException if they do not vary
     */
    static PrincipalComponents of(String whose, Matrix x, int most) {
        double[] mean = x.columnMeans();
        Matrix directions = RightVectors.of(x.minusRow(mean), most, NO_VARIANCE * Lengths.of(x))
                .orElseThrow(() -> doNotVary(whose, x.rows()))
                .vectors();
        return new PrincipalComponents(mean, directions);
    }

    static GraftException doNotVary(String whose, int samples) {
        return new GraftException(
                "mapping: of the %s there %s, all the same, and at least two different ones are needed: they vary in no direction to map along."
                        .formatted(whose, samples == 1 ? "is 1 sample" : "are " + samples + " samples"));
    }

    /** {@code (x - mean) P}. */
    TargetMap map() {
        return new TargetMap.Linear(mean, directions);
    }

    /** The first {@code count} of them. */
    PrincipalComponents first(int count) {
        return new PrincipalComponents(mean, directions.columnRange(0, count));
    }

    int count() {
        return directions.columns();
    }
}
