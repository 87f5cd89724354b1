package dev.graft.onnx.model;

import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Samples through a model as it predicts, as often as one likes, {@value #AT_ONCE} at a time. Used by one thread; owns native
 * memory until it is closed.
 */
public final class Pass implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final Feed feed;
    private final Session session;
    private final List<Value> frontier;
    private final List<Floats> room;

    /**
     * Opens the second part of a split model.
     *
     * @param given the names of initialisers that each run is given
     * @throws dev.graft.core.GraftException if the model does not take such samples
     */
    public Pass(Model model, Split split, Collection<String> given, Samples samples, Execution execution) {
        frontier = split.frontier();
        room = frontier.stream().map(value -> Batch.of(value, AT_ONCE)).toList();
        feed = Feeds.of(model, split, samples, Optional.empty(), execution);
        try {
            session = Session.open(
                    model.name(),
                    GraphFile.bytes(split.rest().withAsInputs(given)),
                    execution.device(),
                    execution.threads());
        } catch (RuntimeException | Error e) {
            feed.close();
            throw e;
        }
    }

    /**
     * The scores of each sample, {@code [classes]}, with these numbers of what is given, by name. Where a sample has several
     * rows its scores are their mean.
     */
    public float[][] scores(Map<String, Floats> numbers) {
        float[][] rows = new float[feed.size()][];
        for (int from = 0; from < rows.length; from += AT_ONCE) {
            int[] some =
                    IntStream.range(from, Math.min(from + AT_ONCE, rows.length)).toArray();
            float[] scores = run(some, numbers);
            int classes = scores.length / some.length;
            for (int i = 0; i < some.length; i++) {
                rows[from + i] = Arrays.copyOfRange(scores, i * classes, (i + 1) * classes);
            }
        }
        return Rows.means(rows, feed::sample);
    }

    private float[] run(int[] rows, Map<String, Floats> numbers) {
        Map<String, Floats> inputs = new LinkedHashMap<>(numbers);
        List<FloatBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < frontier.size(); i++) {
            FloatBuffer all = room.get(i).values();
            FloatBuffer used = all.slice(0, all.limit() / AT_ONCE * rows.length);
            buffers.add(used);
            inputs.put(frontier.get(i).name(), new Floats(used, Batch.sizes(frontier.get(i), rows.length)));
        }
        feed.fill(rows, buffers);
        return session.run(inputs).values().iterator().next().toArray();
    }

    @Override
    public void close() {
        try (feed) {
            session.close();
        }
    }
}
