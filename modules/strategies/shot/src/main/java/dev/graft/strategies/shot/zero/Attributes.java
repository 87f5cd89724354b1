package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.Arrays;

/** Descriptors as attributes that a class has or has not. */
final class Attributes {
    /** The probability of an attribute that all seen classes have, or none: nothing can be learned of it. */
    static final double UNKNOWN = 0.5;

    private Attributes() {}

    /**
     * Of each attribute whether it is above its mean over all classes, 1 or 0: where an attribute is 0 or 1 already and differs
     * between classes, it stays.
     */
    static Matrix binary(Matrix descriptors) {
        double[] means = descriptors.columnMeans();
        return descriptors.map((c, m, value) -> value > means[m] ? 1 : 0);
    }

    /** The share of the classes that have each attribute, {@code [a]}: 0.5 for one that all share. */
    static double[] priors(Matrix signatures) {
        return Arrays.stream(signatures.columnMeans())
                .map(share -> share > 0 && share < 1 ? share : UNKNOWN)
                .toArray();
    }

    /** Of each attribute whether some of the classes have it, and some not, {@code [a]}. */
    static boolean[] informative(Matrix signatures) {
        boolean[] informative = new boolean[signatures.columns()];
        for (int m = 0; m < informative.length; m++) {
            for (int c = 1; c < signatures.rows(); c++) {
                informative[m] |= signatures.get(c, m) != signatures.get(0, m);
            }
        }
        return informative;
    }
}
