package dev.graft.runner;

import dev.graft.core.result.Run;
import dev.graft.core.standing.ScenarioRun;
import dev.graft.runner.experiment.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Where the report of each scenario is, from the folder of the suite. */
    public Map<String, String> reports() {
        Map<String, String> reports = new LinkedHashMap<>();
        runs.forEach(one -> reports.put(
                one.run().name(),
                folder.relativize(one.folder())
                        .resolve("report.html")
                        .toString()
                        .replace('\\', '/')));
        return reports;
    }

    /** What a reader should know first: scenarios without a run, unfinished runs, runs of several versions of Graft. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!missing().isEmpty()) {
            remarks.add("%d of %d scenarios have no run yet: %s."
                    .formatted(missing().size(), suite.experiments().size(), String.join(", ", missing())));
        }
        String unfinished = runs.stream()
                .map(Completed::run)
                .filter(run -> !run.complete())
                .map(Run::name)
                .collect(Collectors.joining(", "));
        if (!unfinished.isEmpty()) {
            remarks.add("Unfinished: %s. The numbers will change.".formatted(unfinished));
        }
        List<String> versions = runs.stream()
                .map(one -> one.run().provenance().getOrDefault("graft", "unknown"))
                .distinct()
                .toList();
        if (versions.size() > 1) {
            remarks.add("The runs are of several versions of Graft: %s.".formatted(String.join(", ", versions)));
        }
        return remarks;
    }
}
