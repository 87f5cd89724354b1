package dev.graft.onnx.model;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model that predicts. It keeps no native memory: a session is opened for each call.
 *
 * <p>Cost: opening takes about as long as reading the file; then one pass for each sample through what is not the backbone's.
 */
public record ModelPredictor(Model model, Execution execution) implements Predictor {
    private static final int AT_ONCE = 16;

    @Override
    public Scores.OfClasses scores(Samples samples) {
        double[][] rows = new double[samples.size()][];
        Split split = Split.of(model.name(), model.graph(), model.own());
        try (Feed feed = Feeds.of(model, split, samples, Optional.empty(), execution);
                Session session = Session.open(
                        model.name(), GraphFile.bytes(split.rest()), execution.device(), execution.threads())) {
            for (int from = 0; from < rows.length; from += AT_ONCE) {
                int[] batch = IntStream.range(from, Math.min(from + AT_ONCE, rows.length))
                        .toArray();
                float[] scores = scores(split, feed, session, batch);
                int classes = model.classes().size();
                for (int i = 0; i < batch.length; i++) {
                    rows[from + i] = softmax(scores, i * classes, classes);
                }
            }
        }
        return new Scores.OfClasses(model.classes(), rows);
    }

    @Override
    public Optional<byte[]> onnx() {
        return Optional.of(Export.bytes(model));
    }

    private float[] scores(Split split, Feed feed, Session session, int[] batch) {
        Map<String, Floats> inputs = new LinkedHashMap<>();
        for (Value value : split.frontier()) {
            inputs.put(value.name(), Batch.of(value, batch.length));
        }
        feed.fill(batch, inputs.values().stream().map(Floats::values).toList());
        return session.run(inputs).values().iterator().next().toArray();
    }

    private static double[] softmax(float[] scores, int from, int classes) {
        double largest = IntStream.range(from, from + classes)
                .mapToDouble(i -> scores[i])
                .max()
                .orElseThrow();
        double[] p = new double[classes];
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            p[c] = StrictMath.exp(scores[from + c] - largest);
            sum += p[c];
        }
        for (int c = 0; c < classes; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
