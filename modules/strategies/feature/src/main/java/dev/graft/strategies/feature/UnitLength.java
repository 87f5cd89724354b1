package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;

/** Which samples are scaled to length 1: those that a mapping is handed, those that it makes, or both. */
public enum UnitLength {
    NONE(false, false),
    BEFORE(true, false),
    AFTER(false, true),
    BOTH(true, true);

    /** What the setting does, for users. */
    static final String ABOUT =
            "Scale every sample to length 1: none, before the mapping, after it, or both. A sample of zeros stays one.";

    private final boolean first;
    private final boolean last;

    UnitLength(boolean first, boolean last) {
        this.first = first;
        this.last = last;
    }

    /** Samples in rows, as the mapping is to see them. */
    Matrix before(Matrix x) {
        return first ? scaled(x) : x;
    }

    /** What the mapping made of samples, as the learner is to see it. */
    Matrix after(Matrix z) {
        return last ? scaled(z) : z;
    }

    /** The mapping with the scaling before and after it. */
    TargetMap around(TargetMap mapping) {
        return this == NONE ? mapping : new TargetMap.Scaled(this, mapping);
    }

    private static Matrix scaled(Matrix x) {
        double[][] rows = x.toArray();
        for (double[] row : rows) {
            double squares = 0;
            for (double value : row) {
                squares += value * value;
            }
            double factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return Matrix.of(rows);
    }
}
