package dev.graft.strategies.shot;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.domains.FiniteRows;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Predicts classes of vectors.
 *
 * @param classes the label space
 * @param features how many a vector has
 * @param probabilities of the rows of {@code [m, features]}: {@code [m, classes]}
 */
record VectorPredictor(List<String> classes, int features, UnaryOperator<Matrix> probabilities) implements Predictor {
    VectorPredictor {
        classes = List.copyOf(classes);
    }

    /** Of vectors that are as wide as those of the support. */
    static VectorPredictor of(Support support, UnaryOperator<Matrix> probabilities) {
        return new VectorPredictor(support.classes().names(), support.x().columns(), probabilities);
    }

    @Override
    public Scores scores(Samples samples) {
        if (samples.size() == 0) {
            return new Scores.OfClasses(classes, new double[0][]);
        }
        Dense vectors = samples.vectors();
        if (vectors.features() != features) {
            throw new GraftException("queries: a sample has %d features, and one of the support %d; they need the same."
                            .formatted(vectors.features(), features)
                    + " Give both one size, or use a backbone.");
        }
        return new Scores.OfClasses(
                classes,
                probabilities.apply(FiniteRows.dense(vectors, "queries")).toArray());
    }

    /** A vector for each class: a mean, or weights. */
    @Override
    public OptionalLong trainedParameters() {
        return OptionalLong.of((long) classes.size() * features);
    }
}
