package dev.graft.onnx;

import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.features.OnnxEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A store that keeps features by sample, network and cut, and remembers what it was asked and what it computed. */
public final class CountingStore implements FeatureStore {
    private final Map<String, float[]> kept = new HashMap<>();

    /** The cut of each question, in their order. */
    public final List<String> asked = new ArrayList<>();

    /** How many samples were run through a network. */
    public int computed;

    @Override
    public Dense features(Samples samples, Network network) {
        asked.add(network.cut());
        String[] keys = IntStream.range(0, samples.size())
                .mapToObj(i -> network.identity() + samples.fingerprint(i))
                .toArray(String[]::new);
        int[] missing = IntStream.range(0, keys.length)
                .filter(i -> !kept.containsKey(keys[i]))
                .toArray();
        if (missing.length > 0) {
            try (Encoder encoder = new OnnxEncoding().open(network, Device.CPU, 1)) {
                float[][] rows = encoder.encode(samples.select(missing));
                for (int i = 0; i < missing.length; i++) {
                    kept.put(keys[missing[i]], rows[i]);
                }
                computed += missing.length;
            }
        }
        double[][] rows = new double[keys.length][];
        for (int i = 0; i < rows.length; i++) {
            float[] row = kept.getOrDefault(keys[i], new float[0]);
            rows[i] = IntStream.range(0, row.length).mapToDouble(f -> row[f]).toArray();
        }
        return Dense.of(rows);
    }
}
