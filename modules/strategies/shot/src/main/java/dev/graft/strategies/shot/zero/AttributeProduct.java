package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.OptionalLong;

/**
 * The score of a class by the probabilities of its attributes, its logarithmic posterior but for a constant.
 *
 * <pre>  f_z(x) = Σ_m log p(a_m^z | x) / p(a_m^z)</pre>
 *
 * @param posteriors of having each attribute
 * @param priors of having each, {@code [a]}, between 0 and 1
 */
record AttributeProduct(AttributePosteriors posteriors, double[] priors) implements Compatibility {
    /** No attribute is more certain than this, so that one alone never rules a class out. */
    private static final double LEAST = 1e-6;

    @Override
    public Matrix scores(Matrix x, Matrix signatures) {
        Matrix p = posteriors.of(x).map(value -> Math.min(1 - LEAST, Math.max(LEAST, value)));
        Matrix having = p.map((i, m, value) -> Math.log(value / priors[m]));
        Matrix lacking = p.map((i, m, value) -> Math.log((1 - value) / (1 - priors[m])));
        return having.timesTranspose(signatures).plus(lacking.timesTranspose(signatures.map(has -> 1 - has)));
    }

    @Override
    public OptionalLong trainedParameters() {
        return posteriors.trainedParameters();
    }
}
