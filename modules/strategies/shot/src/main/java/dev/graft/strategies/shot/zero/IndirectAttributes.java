package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.FitContext;
import dev.graft.linalg.Matrix;
import java.util.OptionalLong;

/** A sample has the attributes of the seen classes that it may be of: {@code p(a_m | x) = Σ_k p(y_k | x) a_m^(y_k)}. */
record IndirectAttributes(SeenClassifier classifier, Matrix signatures) implements AttributePosteriors {
    static IndirectAttributes learn(SeenSamples seen, FitContext context) {
        return new IndirectAttributes(
                SeenClassifier.learn(seen.x(), seen.labels(), seen.classes(), context), seen.signatures());
    }

    @Override
    public Matrix of(Matrix x) {
        boolean[] informative = Attributes.informative(signatures);
        return classifier
                .probabilities(x)
                .times(signatures)
                .map((i, m, value) -> informative[m] ? value : Attributes.UNKNOWN);
    }

    @Override
    public OptionalLong trainedParameters() {
        return classifier.predictor().trainedParameters();
    }
}
