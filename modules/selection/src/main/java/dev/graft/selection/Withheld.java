package dev.graft.selection;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import java.util.ArrayList;
import java.util.List;

/** The context of a candidate's fit, which keeps snapshots back until it is known whether the candidate is taken. */
final class Withheld implements FitContext {
    private record Snapshot(long step, Predictor predictor) {}

    private final FitContext context;
    private final String which;
    private final List<Snapshot> snapshots = new ArrayList<>();

    /**
     * A context around that of the trial.
     *
     * @param which candidate, in front of the stages that it is in: "candidate 2 of 3"
     */
    Withheld(FitContext context, String which) {
        this.context = context;
        this.which = which;
    }

    /** Hands over the snapshots. */
    void handOver() {
        snapshots.forEach(snapshot -> context.checkpoint(snapshot.step(), snapshot.predictor()));
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {
        snapshots.add(new Snapshot(step, snapshot));
    }

    @Override
    public void progress(String stage, int done, int total) {
        context.progress(which + ", " + stage, done, total);
    }

    @Override
    public Seeds seeds() {
        return context.seeds();
    }

    @Override
    public int threads() {
        return context.threads();
    }

    @Override
    public Device device() {
        return context.device();
    }

    @Override
    public Learner learner() {
        return context.learner();
    }

    @Override
    public FeatureStore features() {
        return context.features();
    }

    @Override
    public void checkCancelled() {
        context.checkCancelled();
    }
}
