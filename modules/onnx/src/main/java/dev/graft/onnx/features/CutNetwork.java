package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network.Reading;
import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A network that ends at its cut, ready to run: samples in, a row of features each. Maps are averaged over their positions
 * ({@link SpatialMean}) unless everything is read; {@link Channels} tells which of their axes those are. Owns native memory until it is closed; used by one thread at a
 * time.
 *
 * <p>Samples go through it together if that is the same as one by one, which is tried when it is opened; else one by one.
 */
final class CutNetwork implements AutoCloseable {
    private static final float NEAR = 1e-4f;
    /** What few samples become stays in a processor's caches: SqueezeNet takes 3 to 5 % less time for 4 x 8 than for 32. */
    private static final int AT_ONCE = 8;

    private static final int AT_ONCE_ON_A_CARD = 32;

    private final String where;
    private final Session session;
    private final String input;
    private final String cut;
    private final Channels channels;
    private final Reading reading;
    private final int features;
    private final int atOnce;
    /** What one sample becomes: {@code [1, ...]}. */
    private final long[] one;
    /** Where the activations of a batch are written; grows to the largest batch so far. */
    private FloatBuffer written = Floats.direct(0);

    private CutNetwork(
            String where, Session session, String input, String cut, Channels channels, Reading reading, Floats two) {
        this.reading = reading;
        this.where = where;
        this.session = session;
        this.input = input;
        this.cut = cut;
        this.channels = channels;
        Floats output = output(part(two, 0, 1));
        float[] first = means(output);
        this.one = output.shape();
        this.features = first.length;
        int most = session.device().kind() == Device.Kind.CPU ? AT_ONCE : AT_ONCE_ON_A_CARD;
        this.atOnce = sameTogether(two, first) ? most : 1;
    }

    /**
     * Opens a network.
     *
     * @param two samples that it is tried with
     */
    static CutNetwork open(
            String where, Graph cut, String input, Reading reading, Floats two, Device device, int threads) {
        checkInput(where, cut, input, two.shape());
        Session session = Session.open(where, GraphFile.bytes(cut), device, threads);
        try {
            String value = cut.outputs().get(0).name();
            Channels channels = Channels.in(cut).getOrDefault(value, Channels.UNKNOWN);
            return new CutNetwork(where, session, input, value, channels, reading, two);
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /** The one input of a graph that samples go into. */
    static Value input(String where, Graph graph, String name) {
        List<String> names = graph.inputs().stream().map(Value::name).toList();
        if (names.isEmpty()) {
            throw new GraftException(
                    "%s: \"%s\" does not change with the input. See cut points with: ./graft inspect %s"
                            .formatted(where, graph.outputs().get(0).name(), where));
        }
        if (!names.contains(name)) {
            throw new GraftException("%s: there is no input \"%s\"%s; it has: %s."
                    .formatted(where, name, Nearest.hint(name, names), String.join(", ", names)));
        }
        if (names.size() > 1) {
            throw new GraftException("%s: it takes %d inputs (%s); only networks with one are opened."
                    .formatted(where, names.size(), String.join(", ", names)));
        }
        return graph.inputs().get(0);
    }

    private static void checkInput(String where, Graph graph, String name, long[] shape) {
        Value input = input(where, graph, name);
        if (input.type() != Type.FLOAT) {
            throw new GraftException(
                    "%s: its input \"%s\" is %s, not float. Use a version of the network that takes float."
                            .formatted(where, name, input.type()));
        }
        boolean fits = input.shape()
                .map(known -> known.rank() == shape.length && fits(known.sizes(), shape))
                .orElse(true);
        if (!fits) {
            throw new GraftException(
                    "%s: its input is %s, and one sample is brought to %s. Say how it is to be brought there."
                            .formatted(where, input, Arrays.toString(Arrays.copyOfRange(shape, 1, shape.length))));
        }
        long samples = input.shape().map(known -> known.size(0)).orElse(-1L);
        if (samples > 1) {
            throw new GraftException("%s: it takes exactly %d samples at a time. Export it with an open batch axis."
                    .formatted(where, samples));
        }
    }

    private static boolean fits(long[] known, long[] shape) {
        for (int axis = 1; axis < shape.length; axis++) {
            if (known[axis] >= 0 && known[axis] != shape[axis]) {
                return false;
            }
        }
        return true;
    }

    int features() {
        return features;
    }

    /** The features {@code [n, features]} of samples {@code [n, ...]}. */
    float[][] rows(Floats samples) {
        int n = Math.toIntExact(samples.shape()[0]);
        float[][] rows = new float[n][];
        for (int from = 0; from < n; from += atOnce) {
            int count = Math.min(atOnce, n - from);
            float[] some = runAgain(part(samples, from, count));
            for (int i = 0; i < count; i++) {
                rows[from + i] = Arrays.copyOfRange(some, i * features, (i + 1) * features);
            }
        }
        return rows;
    }

    /** As {@link #run}, once it is known what a sample becomes: without new memory each time. */
    private float[] runAgain(Floats samples) {
        long[] shape = one.clone();
        shape[0] = samples.shape()[0];
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        if (written.capacity() < size) {
            written = Floats.direct(size);
        }
        Floats output = new Floats(written.slice(0, size), shape);
        session.run(Map.of(input, samples), Map.of(cut, output));
        return read(output);
    }

    private float[] read(Floats output) {
        return reading == Reading.EVERYTHING ? output.toArray() : SpatialMean.of(output, channels);
    }

    private float[] run(Floats samples) {
        return means(output(samples));
    }

    private Floats output(Floats samples) {
        Floats output = session.run(Map.of(input, samples)).values().iterator().next();
        long[] shape = output.shape();
        long n = samples.shape()[0];
        if (shape.length == 0 || shape[0] != n || output.values().limit() == 0) {
            throw new GraftException(
                    "%s: \"%s\" is %s for %d sample%s: it has no row of features for each. See cut points with: ./graft inspect %s"
                            .formatted(where, cut, Arrays.toString(shape), n, n == 1 ? "" : "s", where));
        }
        return output;
    }

    private float[] means(Floats output) {
        if (reading == Reading.CHANNEL_MEANS && channels == Channels.UNKNOWN && Channels.areIn(output.shape().length)) {
            throw new GraftException(
                    "%s: \"%s\" is %s for one sample, and the network does not tell which of these axes holds channels to average over the others. Cut elsewhere, at a convolution or where it is flat: ./graft inspect %s"
                            .formatted(where, cut, Arrays.toString(output.shape()), where));
        }
        float[] rows = read(output);
        long n = output.shape()[0];
        if (rows.length / n > FeatureStore.WIDEST) {
            throw new GraftException(
                    "%s: \"%s\" has %d features per sample, more than %d. Cut later, after a pooling: ./graft inspect %s"
                            .formatted(where, cut, rows.length / n, FeatureStore.WIDEST, where));
        }
        return rows;
    }

    /** Whether two samples that go through together become what each becomes alone. */
    private boolean sameTogether(Floats two, float[] first) {
        float[] both;
        try {
            both = run(two);
        } catch (GraftException oneAtATime) {
            return false;
        }
        float[] second = run(part(two, 1, 1));
        return areNear(Arrays.copyOf(both, features), first)
                && areNear(Arrays.copyOfRange(both, features, 2 * features), second);
    }

    /** Whether two rows are the same but for rounding: to 1e-4 of the largest number. */
    static boolean areNear(float[] a, float[] b) {
        float largest = 0;
        float difference = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            largest = Math.max(largest, Math.max(Math.abs(a[i]), Math.abs(b[i])));
            difference = Math.max(difference, Math.abs(a[i] - b[i]));
        }
        return a.length == b.length && difference <= NEAR * largest;
    }

    private static Floats part(Floats samples, int from, int count) {
        int one = Math.toIntExact(samples.values().limit() / samples.shape()[0]);
        FloatBuffer values = samples.values().slice(from * one, count * one);
        long[] shape = samples.shape().clone();
        shape[0] = count;
        return new Floats(values, shape);
    }

    @Override
    public void close() {
        session.close();
    }
}
