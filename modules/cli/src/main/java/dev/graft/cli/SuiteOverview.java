package dev.graft.cli;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Run;
import dev.graft.core.standing.CommonBudgets;
import dev.graft.core.standing.ScenarioRun;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.report.compare.Compared;
import dev.graft.report.compare.ComparisonReport;
import dev.graft.runner.Completed;
import dev.graft.runner.CompletedSuite;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.store.ScenariosFile;
import dev.graft.runner.store.StandingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the runs of a suite say together: a page with its charts and tables in the suite's folder, and the same in a terminal. */
final class SuiteOverview {
    private SuiteOverview() {}

    /** Writes it, and prints it. */
    static void write(CompletedSuite completed, PrintWriter out) {
        Compared compared = compared(completed);
        ScenariosTable.print(compared.table(), out);
        compared.standings().ifPresent(standings -> {
            out.println();
            StandingsTable.print(standings, List.of(), out);
            StandingsFile.write(standings, completed.folder());
        });
        ScenariosFile.write(compared.table(), completed.folder());
        Path page = ComparisonReport.write(compared, completed.folder());
        compared.remarks().forEach(remark -> out.println("warning: " + remark));
        out.println();
        out.println("Overview: " + page);
    }

    private static Compared compared(CompletedSuite completed) {
        Suite suite = completed.suite();
        List<ScenarioRun> runs = completed.scenarios();
        List<Budget> budgets = CommonBudgets.of(runs);
        ScenarioTable table = ScenarioTable.of(runs, suite.measure(), budgets, suite.published());
        Map<String, String> links = new LinkedHashMap<>();
        completed.runs().forEach(one -> links.put(one.run().name(), link(completed.folder(), one)));
        Compared compared = Compared.of(suite.name(), suite.title(), runs, table).linked(links);
        for (String remark : remarks(completed)) {
            compared = compared.remarked(remark);
        }
        return compared;
    }

    private static String link(Path folder, Completed one) {
        return folder.relativize(one.folder()).resolve("report.html").toString().replace('\\', '/');
    }

    private static List<String> remarks(CompletedSuite completed) {
        Map<String, Boolean> remarks = new LinkedHashMap<>();
        List<String> missing = completed.missing();
        remarks.put(
                "%d of %d scenarios have no run yet: %s."
                        .formatted(
                                missing.size(),
                                completed.suite().experiments().size(),
                                String.join(", ", missing)),
                !missing.isEmpty());
        List<Run> runs = completed.runs().stream().map(Completed::run).toList();
        String unfinished = runs.stream()
                .filter(run -> !run.complete())
                .map(Run::name)
                .collect(Collectors.joining(", "));
        remarks.put("Unfinished: %s. The numbers will change.".formatted(unfinished), !unfinished.isEmpty());
        List<String> versions =
                runs.stream().map(run -> run.provenance().getOrDefault("graft", "")).distinct().toList();
        remarks.put(
                "The runs are of several versions of Graft: %s. Run them all again to compare like with like."
                        .formatted(String.join(", ", versions)),
                versions.size() > 1);
        return remarks.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
