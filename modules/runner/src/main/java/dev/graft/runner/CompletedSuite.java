package dev.graft.runner;

import dev.graft.core.standing.ScenarioRun;
import dev.graft.runner.experiment.Suite;
import java.nio.file.Path;
import java.util.List;

/**
 * What a suite has so far.
 *
 * @param folder of its results
 * @param runs of its scenarios, in their order; some may be missing
 */
public record CompletedSuite(Suite suite, Path folder, List<Completed> runs) {
    public CompletedSuite {
        runs = List.copyOf(runs);
    }

    /** The runs under the names of their scenarios. */
    public List<ScenarioRun> scenarios() {
        return runs.stream()
                .map(completed -> new ScenarioRun(completed.run().name(), completed.run()))
                .toList();
    }

    /** The names of the scenarios that have no run yet. */
    public List<String> missing() {
        List<String> there =
                runs.stream().map(completed -> completed.run().name()).toList();
        return suite.scenarios().stream().filter(name -> !there.contains(name)).toList();
    }
}
