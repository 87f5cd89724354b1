package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network.Reading;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.runtime.Floats;
import java.nio.FloatBuffer;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Pictures through a network, some at a time; as many threads bring them to its input as run it. */
final class PictureEncoder implements Encoder {
    /** So many are decoded before the network runs: enough for all threads to end at about the same time. */
    private static final int AT_ONCE = 32;

    /** Numbers at once, 256 MiB of them: fewer pictures where they are large. */
    private static final int NUMBERS_AT_ONCE = 1 << 26;

    private final String where;
    private final PictureInput input;
    private final CutNetwork network;
    private final ForkJoinPool threads;
    private final int atOnce;
    /** Grows to the largest batch so far, and is filled anew for each. */
    private FloatBuffer values;

    private PictureEncoder(String where, PictureInput input, CutNetwork network, int threads) {
        this.where = where;
        this.input = input;
        this.network = network;
        this.threads = new ForkJoinPool(threads);
        this.atOnce = Math.max(1, Math.min(AT_ONCE, NUMBERS_AT_ONCE / input.size()));
        this.values = Floats.direct(input.size());
    }

    static PictureEncoder open(
            String where, Graph graph, Pictures contract, Reading reading, Device device, int threads) {
        PictureInput input = new PictureInput(contract);
        FloatBuffer two = Floats.direct(2 * input.size());
        input.write(trial(contract, 0), two, 0);
        input.write(trial(contract, 1), two, 1);
        CutNetwork network = CutNetwork.open(
                where, graph, contract.name(), reading, new Floats(two, input.shape(2)), device, threads);
        try {
            return new PictureEncoder(where, input, network, threads);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    /** A picture with something in it everywhere. */
    private static Image trial(Pictures contract, int number) {
        byte[] pixels = new byte[contract.height() * contract.width() * contract.channels()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (((i * 40503) >>> (4 + number)) + number * 97);
        }
        return new Image(contract.height(), contract.width(), contract.channels(), pixels);
    }

    @Override
    public int features() {
        return network.features();
    }

    @Override
    public float[][] encode(Samples batch) {
        if (!(batch instanceof Images images)) {
            throw new GraftException("features: %s takes pictures, and a sample here is a %s. Name data of pictures."
                    .formatted(where, batch.noun()));
        }
        float[][] rows = new float[images.size()][];
        int most = Math.min(atOnce, images.size()) * input.size();
        if (values.capacity() < most) {
            values = Floats.direct(most);
        }
        for (int from = 0; from < rows.length; from += atOnce) {
            int first = from;
            int count = Math.min(atOnce, rows.length - from);
            threads.submit(() -> IntStream.range(0, count)
                            .parallel()
                            .forEach(i -> input.write(images.image(first + i), values, i)))
                    .join();
            Floats floats = new Floats(values.slice(0, count * input.size()), input.shape(count));
            System.arraycopy(network.rows(floats), 0, rows, from, count);
        }
        return rows;
    }

    @Override
    public void close() {
        threads.shutdown();
        network.close();
    }
}
