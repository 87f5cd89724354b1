package dev.graft.strategies.shot.episodic;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.model.Embedding;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a trained network makes of samples, each distinct one once: episodes are drawn of the same pictures again and again.
 *
 * <p>Cost: a session for each call with a sample that is new; an embedding for each distinct sample is kept.
 */
final class NetworkEmbedder implements Embedder {
    private final Model model;
    private final Execution execution;
    private final Map<String, double[]> known = new ConcurrentHashMap<>();

    NetworkEmbedder(Model model, Execution execution) {
        this.model = model;
        this.execution = execution;
    }

    @Override
    public double[][] of(Samples samples) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            String fingerprint = samples.fingerprint(i);
            if (!known.containsKey(fingerprint)) {
                first.putIfAbsent(fingerprint, i);
            }
        }
        embed(samples, first);
        double[][] rows = new double[samples.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Optional.ofNullable(known.get(samples.fingerprint(i))).orElseThrow();
        }
        return rows;
    }

    private void embed(Samples samples, Map<String, Integer> positions) {
        if (positions.isEmpty()) {
            return;
        }
        Samples some = samples.select(
                positions.values().stream().mapToInt(Integer::intValue).toArray());
        if (some instanceof Dense) {
            new Vectors().of(some);
        }
        Dense embedded = Embedding.of(model, List.of(Map.of()), some, execution).get(0);
        int row = 0;
        for (String fingerprint : positions.keySet()) {
            known.put(fingerprint, embedded.row(row++));
        }
    }
}
