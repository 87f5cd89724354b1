package dev.graft.onnx.model;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A model that predicts. It keeps no native memory: a session is opened for each call.
 *
 * <p>Cost: opening takes about as long as reading the file; then one pass for each sample through what is not the backbone's.
 *
 * @param trainedParameters how many of its numbers were trained, if it is known
 */
public record ModelPredictor(Model model, Execution execution, OptionalLong trainedParameters) implements Predictor {
    /** A model of which it is not known how much of it was trained. */
    public ModelPredictor(Model model, Execution execution) {
        this(model, execution, OptionalLong.empty());
    }

    @Override
    public Scores.OfClasses scores(Samples samples) {
        Split split = Split.of(model.name(), model.graph(), model.own());
        try (Pass pass = new Pass(model, split, List.of(), samples, execution)) {
            double[][] rows = Arrays.stream(pass.scores(Map.of()))
                    .map(ModelPredictor::softmax)
                    .toArray(double[][]::new);
            return new Scores.OfClasses(model.classes(), rows);
        }
    }

    @Override
    public Optional<byte[]> onnx() {
        return Optional.of(Export.bytes(model));
    }

    /** The probabilities that scores stand for. */
    static double[] softmax(float[] scores) {
        double[] p = new double[scores.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = StrictMath.exp(scores[c] - largest);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
