package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.Network.Reading;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;

/**
 * Recordings through a network, one after the other, seen through windows, from half a window of silence before it to half a
 * window after it. The features of a recording are the mean over its windows.
 */
final class SoundEncoder implements Encoder {
    private static final int AT_ONCE = 32;

    private final String where;
    private final Sound contract;
    private final SoundInput input;
    private final Value value;
    private final CutNetwork network;

    private SoundEncoder(String where, Sound contract, SoundInput input, Value value, CutNetwork network) {
        this.where = where;
        this.contract = contract;
        this.input = input;
        this.value = value;
        this.network = network;
    }

    static SoundEncoder open(String where, Graph graph, Sound contract, Device device, int threads) {
        SoundInput input = SoundInput.open(contract, device, threads);
        try {
            Value value = CutNetwork.input(where, graph, contract.name());
            CutNetwork network =
                    WindowEncoder.network(where, graph, contract, input, Reading.CHANNEL_MEANS, device, threads);
            return new SoundEncoder(where, contract, input, value, network);
        } catch (RuntimeException | Error e) {
            input.close();
            throw e;
        }
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
        float[][] rows = new float[audio.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = mean(input.values(input.heard(audio, i)));
        }
        return rows;
    }

    /** The mean of the features over all windows of {@code [units, width]} values. */
    private float[] mean(float[] values) {
        int width = input.width();
        int windows = 1 + (values.length / width - contract.window()) / contract.step();
        double[] sums = new double[network.features()];
        for (int from = 0; from < windows; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, windows - from);
            float[] seen = new float[count * input.size()];
            for (int i = 0; i < count; i++) {
                System.arraycopy(values, (from + i) * contract.step() * width, seen, i * input.size(), input.size());
            }
            for (float[] row : network.rows(Floats.of(seen, input.shape(where, value, count)))) {
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
        try (input) {
            network.close();
        }
    }
}
