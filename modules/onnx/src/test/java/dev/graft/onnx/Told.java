package dev.graft.onnx;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** A context that remembers what it was told. Mutable. */
public final class Told implements FitContext {
    private final Seeds seeds;
    private final FeatureStore features;

    /** The snapshots by step, in their order; a step that comes twice is refused. */
    public final Map<Long, Predictor> snapshots = new LinkedHashMap<>();

    /** How often progress was made. */
    public int steps;

    /** After how many steps it cancels. */
    public int patience = Integer.MAX_VALUE;

    public Told(long seed, FeatureStore features) {
        this.seeds = new Seeds(seed);
        this.features = features;
    }

    @Override
    public Seeds seeds() {
        return seeds;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Learner learner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Device device() {
        return Device.CPU;
    }

    @Override
    public void progress(String stage, int done, int total) {
        steps++;
    }

    @Override
    public FeatureStore features() {
        return features;
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {
        boolean ascends = snapshots.keySet().stream().allMatch(before -> before < step);
        if (!ascends) {
            throw new IllegalStateException("step " + step + " comes after " + snapshots.keySet());
        }
        snapshots.put(step, snapshot);
    }

    @Override
    public void checkCancelled() {
        if (steps >= patience) {
            throw new CancellationException("enough");
        }
    }
}
