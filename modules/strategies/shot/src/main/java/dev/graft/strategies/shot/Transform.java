package dev.graft.strategies.shot;

import dev.graft.core.GraftException;
import dev.graft.core.transfer.Episodes;
import dev.graft.linalg.Matrix;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is done to vectors before distances are taken. */
public enum Transform {
    /** Nothing. */
    NONE,
    /** Each is scaled to length 1. */
    L2,
    /** The mean of the base is subtracted, or that of the support where there is no base; then each is scaled to length 1. */
    CENTRED_L2;

    /** What the setting does, for users. */
    static final String ABOUT =
            "What is done to a vector first: none, l2 (scaled to length 1), or centred-l2 (less the mean of the base, or of the support where there is no base, then scaled).";

    /**
     * The transform of samples of an episode, {@code [n, d]} to {@code [n, d]}, once its support is known.
     *
     * @throws GraftException if a value of the base is missing, and it is needed
     */
    Of among(Episodes seen) {
        Optional<double[]> base = this == CENTRED_L2 ? BaseMean.of(seen.base()) : Optional.empty();
        return support -> switch (this) {
            case NONE -> UnaryOperator.identity();
            case L2 -> UnitLength::of;
            case CENTRED_L2 -> {
                double[] origin = base.map(mean -> sameWidth(mean, support)).orElseGet(support.x()::columnMeans);
                yield x -> UnitLength.of(x.minusRow(origin));
            }
        };
    }

    private static double[] sameWidth(double[] mean, Support support) {
        if (mean.length != support.x().columns()) {
            throw new GraftException(
                    "base: a sample has %d features, and one of the support %d; they need the same to be centred by its mean. Give both one size, or set transform to l2."
                            .formatted(mean.length, support.x().columns()));
        }
        return mean;
    }

    /** A transform that waits for the support of an episode. */
    @FunctionalInterface
    interface Of {
        UnaryOperator<Matrix> with(Support support);
    }
}
