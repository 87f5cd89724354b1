package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.Network.Reading;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recordings through a network, one after the other: brought to its rate and scale, turned into frames where the contract
 * says so, and seen through windows, from half a window of silence before it to half a window after it. The features of a
 * recording are the mean over its windows.
 */
final class SoundEncoder implements Encoder {
    private static final int AT_ONCE = 32;

    private final String where;
    private final Sound contract;
    private final Optional<SpectrogramNetwork> spectrogram;
    private final CutNetwork network;
    private final long[] window;
    private final int shortest;
    private Resampler resampler;
    private int resampled;

    private SoundEncoder(
            String where,
            Sound contract,
            Optional<SpectrogramNetwork> spectrogram,
            CutNetwork network,
            long[] window,
            int shortest) {
        this.where = where;
        this.contract = contract;
        this.spectrogram = spectrogram;
        this.network = network;
        this.window = window;
        this.shortest = shortest;
        this.resampled = contract.hertz();
        this.resampler = new Resampler(resampled, resampled);
    }

    static SoundEncoder open(String where, Graph graph, Sound contract, Device device, int threads) {
        Optional<SpectrogramNetwork> spectrogram =
                contract.spectrogram().map(mel -> SpectrogramNetwork.open(mel, device, threads));
        try {
            int shortest = spectrogram
                    .map(mel -> mel.amplitudes(contract.window(), contract.hertz()))
                    .orElse(contract.window());
            int width = spectrogram
                    .map(mel -> mel.frames(new float[shortest]).width())
                    .orElse(1);
            Value input = CutNetwork.input(where, graph, contract.name());
            long[] window = window(where, input, contract.window(), width);
            float[] two = new float[2 * contract.window() * width];
            for (int i = 0; i < two.length; i++) {
                two[i] = (float)
                        (contract.fullScale() * StrictMath.sin(i * i * 1e-3) * (i < two.length / 2 ? 0.5 : 0.1));
            }
            CutNetwork network = CutNetwork.open(
                    where,
                    graph,
                    contract.name(),
                    Reading.CHANNEL_MEANS,
                    Floats.of(two, batch(window, 2)),
                    device,
                    threads);
            return new SoundEncoder(where, contract, spectrogram, network, window, shortest);
        } catch (RuntimeException | Error e) {
            spectrogram.ifPresent(SpectrogramNetwork::close);
            throw e;
        }
    }

    /** The shape of one window in the network's input, the first axis 1. An open axis takes what the others leave. */
    private static long[] window(String where, Value input, int length, int width) {
        long values = (long) length * width;
        long[] shape = input.shape().map(Shape::sizes).orElse(new long[] {1, length, width});
        shape[0] = 1;
        long known = Arrays.stream(shape).filter(size -> size > 0).reduce(1, (a, b) -> a * b);
        for (int axis = 1; axis < shape.length; axis++) {
            if (shape[axis] < 0) {
                shape[axis] = values / known;
                known *= shape[axis];
            }
        }
        if (known != values) {
            throw new GraftException(
                    "%s: its input is %s, and a window of %d x %d values does not fill it. Say another window."
                            .formatted(where, input, length, width));
        }
        return shape;
    }

    private static long[] batch(long[] window, int windows) {
        long[] shape = window.clone();
        shape[0] = windows;
        return shape;
    }

    @Override
    public int features() {
        return network.features();
    }

    @Override
    public float[][] encode(Samples batch) {
        if (!(batch instanceof Audio audio)) {
            throw new GraftException(
                    "features: %s takes recordings, and a sample here is a %s. Name data of recordings."
                            .formatted(where, batch.noun()));
        }
        if (audio.hertz() != resampled) {
            resampler = new Resampler(audio.hertz(), contract.hertz());
            resampled = audio.hertz();
        }
        float[][] rows = new float[audio.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features(audio.recording(i));
        }
        return rows;
    }

    private float[] features(float[] recording) {
        float[] heard = resampler.resample(recording);
        float[] amplitudes = new float[heard.length + shortest];
        for (int i = 0; i < heard.length; i++) {
            amplitudes[shortest / 2 + i] = (float) (heard[i] * contract.fullScale());
        }
        float[] values = amplitudes;
        int width = 1;
        if (spectrogram.isPresent()) {
            SpectrogramNetwork.Frames frames = spectrogram.get().frames(amplitudes);
            values = frames.values();
            width = frames.width();
        }
        return mean(values, width);
    }

    /** The mean of the features over all windows of {@code [units, width]} values. */
    private float[] mean(float[] values, int width) {
        int windows = 1 + (values.length / width - contract.window()) / contract.step();
        double[] sums = new double[network.features()];
        for (int from = 0; from < windows; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, windows - from);
            int size = contract.window() * width;
            float[] seen = new float[count * size];
            for (int i = 0; i < count; i++) {
                System.arraycopy(values, (from + i) * contract.step() * width, seen, i * size, size);
            }
            for (float[] row : network.rows(Floats.of(seen, batch(window, count)))) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row[i];
                }
            }
        }
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / windows);
        }
        return mean;
    }

    @Override
    public void close() {
        spectrogram.ifPresent(SpectrogramNetwork::close);
        network.close();
    }
}
