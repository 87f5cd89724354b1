package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;

/** How vectors are brought to one scale before they are compared. */
public enum Normalise {
    /** As they are. */
    NONE,
    /** Each vector divided by its length; one of zeros stays. */
    UNIT_LENGTH,
    /**
     * Each feature to mean 0 and variance 1, then all by one factor, so that vectors have a mean squared length of 1: strengths
     * of penalties mean the same for any number of features. A constant feature becomes 0.
     */
    Z_SCORE;

    /** What the setting does to samples, for users. */
    static final String SAMPLES =
            "Scale of the samples' features: none, unit-length (each sample), or z-score (each feature, by the seen samples;"
                    + " then samples have length 1 on average).";

    /** What the setting does to descriptors, for users. */
    static final String DESCRIPTORS =
            "Scale of the descriptors: none, unit-length (each class), or z-score (each attribute, over seen classes and"
                    + " candidates; then classes have length 1 on average).";

    /** The scaling that vectors in rows call for. */
    Normaliser by(Matrix rows) {
        return switch (this) {
            case NONE -> Normaliser.none(rows.columns());
            case UNIT_LENGTH -> Normaliser.unitLength(rows.columns());
            case Z_SCORE -> Normaliser.zScore(rows);
        };
    }
}
