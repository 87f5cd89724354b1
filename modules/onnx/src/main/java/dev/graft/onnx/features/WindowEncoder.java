package dev.graft.onnx.features;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.Network.Reading;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.nio.FloatBuffer;

/** Windows of recordings through a network, each for itself. */
final class WindowEncoder implements Encoder {
    private final SoundInput input;
    private final Value value;
    private final String where;
    private final CutNetwork network;

    private WindowEncoder(String where, SoundInput input, Value value, CutNetwork network) {
        this.where = where;
        this.input = input;
        this.value = value;
        this.network = network;
    }

    static WindowEncoder open(String where, Graph graph, Sound contract, Reading reading, Device device, int threads) {
        SoundInput input = SoundInput.open(contract, device, threads);
        try {
            Value value = CutNetwork.input(where, graph, contract.name());
            return new WindowEncoder(
                    where, input, value, network(where, graph, contract, input, reading, device, threads));
        } catch (RuntimeException | Error e) {
            input.close();
            throw e;
        }
    }

    /** The network, tried with two windows of a tone that rises. */
    static CutNetwork network(
            String where, Graph graph, Sound contract, SoundInput input, Reading reading, Device device, int threads) {
        float[] two = new float[2 * input.size()];
        for (int i = 0; i < two.length; i++) {
            two[i] = (float) (contract.fullScale() * StrictMath.sin(i * i * 1e-3) * (i < two.length / 2 ? 0.5 : 0.1));
        }
        long[] shape = input.shape(where, CutNetwork.input(where, graph, contract.name()), 2);
        return CutNetwork.open(where, graph, contract.name(), reading, Floats.of(two, shape), device, threads);
    }

    @Override
    public int features() {
        return network.features();
    }

    @Override
    public float[][] encode(Samples batch) {
        require(batch instanceof Audio, "%s takes windows of recordings, not a %s", where, batch.noun());
        Audio windows = (Audio) batch;
        FloatBuffer values = Floats.direct(windows.size() * input.size());
        for (int i = 0; i < windows.size(); i++) {
            values.put(input.values(windows.recording(i)));
        }
        return network.rows(new Floats(values.rewind(), input.shape(where, value, windows.size())));
    }

    @Override
    public void close() {
        try (input) {
            network.close();
        }
    }
}
