package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Batch;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.model.Feeds;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The loss on labels set aside, while a network is trained. Used by one thread; owns native memory until it is closed. */
final class Judge implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final Split split;
    private final Session session;
    private final Feed feed;
    private final Classes labels;
    private final List<Float> classWeights;

    /**
     * Opens the network as it predicts.
     *
     * @param given the names of initialisers that change
     * @param classWeights one for each class; empty for 1
     */
    Judge(Model model, Split split, List<String> given, Labelled data, List<Float> classWeights, Execution execution) {
        this.split = split;
        this.classWeights = classWeights;
        this.labels = data.classes();
        feed = Feeds.of(model, split, data.samples(), Optional.empty(), execution);
        session = Session.open(
                model.name(),
                GraphFile.bytes(split.rest().withAsInputs(given)),
                execution.device(),
                execution.threads());
    }

    /** The mean cross-entropy, each sample with the weight of its class, with these numbers, by name. */
    double loss(Map<String, Floats> numbers) {
        double sum = 0;
        double weights = 0;
        for (int from = 0; from < labels.size(); from += AT_ONCE) {
            int[] samples = IntStream.range(from, Math.min(from + AT_ONCE, labels.size()))
                    .toArray();
            Map<String, Floats> inputs = new LinkedHashMap<>(numbers);
            List<FloatBuffer> room = new ArrayList<>();
            for (Value value : split.frontier()) {
                Floats batch = Batch.of(value, samples.length);
                inputs.put(value.name(), batch);
                room.add(batch.values());
            }
            feed.fill(samples, room);
            float[] scores = session.run(inputs).values().iterator().next().toArray();
            int classes = labels.names().size();
            for (int i = 0; i < samples.length; i++) {
                int truth = labels.value(samples[i]);
                double weight = classWeights.isEmpty() ? 1 : classWeights.get(truth);
                sum += weight * crossEntropy(scores, i * classes, classes, truth);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double crossEntropy(float[] scores, int from, int classes, int truth) {
        double largest = IntStream.range(from, from + classes)
                .mapToDouble(i -> scores[i])
                .max()
                .orElseThrow();
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += StrictMath.exp(scores[from + c] - largest);
        }
        return StrictMath.log(sum) + largest - scores[from + truth];
    }

    @Override
    public void close() {
        session.close();
        feed.close();
    }
}
