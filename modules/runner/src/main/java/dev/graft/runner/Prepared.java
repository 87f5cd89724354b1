package dev.graft.runner;

import dev.graft.core.result.TrialResult;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.store.NetworkFolder;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.Benches;
import dev.graft.runner.trial.TrialHash;
import java.nio.file.Path;
import java.util.List;

/**
 * An experiment with its data loaded and its trials laid out: what comes before anything is computed.
 *
 * @param engine what runs the backbone; empty without one
 */
record Prepared(Benches benches, String engine, Plan plan, RunFolder folder) {

    static Prepared of(Experiment experiment, Path results, FeatureCache features) {
        Benches benches = Benches.load(experiment, NetworkFolder.in(features.folder()));
        String engine = benches.own().network().map(features::engine).orElse("");
        TrialHash hashes = new TrialHash(experiment, benches, features::key);
        Path path = results.resolve(experiment.name()).resolve(hashes.ofRun().substring(0, 8));
        return new Prepared(benches, engine, Plan.of(experiment, benches.own(), hashes), new RunFolder(path));
    }

    /** The experiment's own bench. */
    Bench bench() {
        return benches.own();
    }

    /** What an earlier run has left to do. */
    Plan.Rest rest() {
        List<TrialResult> known = folder.isRun() ? folder.read().results() : List.of();
        return plan.after(known, folder::keeps);
    }
}
