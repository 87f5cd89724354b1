package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network that was exported, opened: nothing but its file is needed. Owns native memory until it is closed; used by one
 * thread at a time.
 *
 * @see Export
 */
public final class ExportedModel implements AutoCloseable {
    private final ModelCard card;
    /** Numbers at once, 256 MiB of them. */
    private static final int NUMBERS = 1 << 26;

    /** The most samples at once. */
    private static final int SAMPLES = 32;

    private final String where;
    private final Session session;

    private ExportedModel(String where, ModelCard card, Session session) {
        this.where = where;
        this.card = card;
        this.session = session;
    }

    /**
     * Opens a file.
     *
     * @param threads that may run the network
     * @throws GraftException if the file cannot be read, Graft did not export it, or its metadata are missing, broken or
     *     of another format; or the device cannot be used
     */
    public static ExportedModel open(Path file, Device device, int threads) {
        return open(file.toString(), GraphFile.bytes(file), device, threads);
    }

    /**
     * The same from a file's bytes.
     *
     * @param where for messages: the file
     */
    public static ExportedModel open(String where, byte[] bytes, Device device, int threads) {
        Graph graph = GraphFile.parse(where, bytes);
        ModelCard card = ModelCard.read(where, GraphFile.imprint(where, bytes).metadata());
        requireAsItSays(where, graph, card);
        Session session = Session.open(where, bytes, device, threads);
        return new ExportedModel(where, card, session);
    }

    private static void requireAsItSays(String where, Graph graph, ModelCard card) {
        if (!graph.inputs().equals(List.of(card.entrance().input()))
                || !graph.outputs().equals(card.exits())) {
            throw new GraftException(
                    "%s: its metadata are broken: by them it takes %s and gives %s, and it takes %s and gives %s. Export the network again."
                            .formatted(
                                    where,
                                    List.of(card.entrance().input()),
                                    card.exits(),
                                    graph.inputs(),
                                    graph.outputs()));
        }
    }

    /** The file, for messages. */
    public String where() {
        return where;
    }

    /** What the file says of itself. */
    public ModelCard card() {
        return card;
    }

    /** Whether it takes such samples, vectors of their width. */
    public boolean takes(Samples samples) {
        return card.entrance().takes(samples);
    }

    /** The kind of samples that it takes: pictures, recordings, texts, or dense vectors. */
    public Class<? extends Samples> kind() {
        return card.entrance().kind();
    }

    /** The width of the vectors that it takes; of pictures, how many numbers one becomes. */
    public int features() {
        return card.entrance().size();
    }

    /** A picture as it goes into the network: at its size, with its channels. It can be made by any thread. */
    public Image fitted(Image picture) {
        if (card.entrance() instanceof PixelEntrance pixels) {
            return pixels.fitted(picture);
        }
        throw new IllegalArgumentException(card.name() + " takes no pictures");
    }

    /**
     * The probabilities of the classes for each sample. Pictures of any size are brought to the network's; what a sample
     * becomes does not depend on the others.
     *
     * @throws GraftException if they are not what the network takes
     */
    public Scores.OfClasses predict(Samples samples) {
        double[][] probabilities = new double[samples.size()][];
        int atOnce = Math.max(1, Math.min(SAMPLES, NUMBERS / card.entrance().size()));
        for (int from = 0; from < probabilities.length; from += atOnce) {
            int[] some = IntStream.range(from, Math.min(from + atOnce, probabilities.length))
                    .toArray();
            float[][] scores = scores(samples.select(some), atOnce);
            for (int i = 0; i < scores.length; i++) {
                probabilities[from + i] = ModelPredictor.softmax(scores[i]);
            }
        }
        return new Scores.OfClasses(card.classes(), probabilities);
    }

    /** Of a long recording there are more rows than are run at once. */
    private float[][] scores(Samples samples, int atOnce) {
        Value input = card.entrance().input();
        int classes = card.classes().size();
        try (Feed feed = card.entrance().feed(where, samples)) {
            float[][] rows = new float[feed.size()][];
            for (int from = 0; from < rows.length; from += atOnce) {
                int[] some = IntStream.range(from, Math.min(from + atOnce, rows.length))
                        .toArray();
                Floats numbers = Batch.of(input, some.length);
                feed.fill(some, List.of(numbers.values()));
                float[] scores = Optional.ofNullable(
                                session.run(Map.of(input.name(), numbers)).get(ModelCard.SCORES))
                        .orElseThrow()
                        .toArray();
                for (int i = 0; i < some.length; i++) {
                    rows[from + i] = Arrays.copyOfRange(scores, i * classes, (i + 1) * classes);
                }
            }
            return Rows.means(rows, feed::sample);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
