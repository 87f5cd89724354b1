package dev.graft.runner;

import dev.graft.core.labels.Labelled;
import dev.graft.core.result.TrialResult;
import dev.graft.core.samples.Samples;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.TrialHash;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An experiment with its data loaded and its trials laid out: what comes before anything is computed.
 *
 * @param engine what runs the backbone; empty without one
 */
record Prepared(Bench bench, String engine, Plan plan, RunFolder folder) {

    static Prepared of(Experiment experiment, Path results, FeatureCache features) {
        Bench bench = Bench.load(experiment);
        String engine = bench.network().map(features::engine).orElse("");
        TrialHash hashes = new TrialHash(
                experiment, bench, bench.network().map(features::key).orElse(""));
        Path path = results.resolve(experiment.name()).resolve(hashes.ofRun().substring(0, 8));
        return new Prepared(bench, engine, Plan.of(experiment, bench, hashes), new RunFolder(path));
    }

    /** What an earlier run has left to do. */
    Plan.Rest rest() {
        List<TrialResult> known = folder.isRun() ? folder.read().results() : List.of();
        return plan.after(known, folder::keeps);
    }

    /** The samples of all domains, the target's last. */
    List<Samples> domains() {
        return Stream.concat(bench.sources().stream(), Stream.of(bench.target()))
                .map(Labelled::samples)
                .toList();
    }
}
