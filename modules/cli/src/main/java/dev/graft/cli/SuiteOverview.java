package dev.graft.cli;

import dev.graft.report.compare.Compared;
import dev.graft.report.compare.ComparisonReport;
import dev.graft.runner.CompletedSuite;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.store.ScenariosFile;
import dev.graft.runner.store.StandingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What the runs of a suite say together: a page with its charts and tables in the suite's folder, and the same in a terminal. */
final class SuiteOverview {
    private SuiteOverview() {}

    /** Writes it, and prints it. */
    static void write(CompletedSuite completed, PrintWriter out) {
        Suite suite = completed.suite();
        Compared compared = Compared.of(
                        suite.name(), suite.title(), completed.scenarios(), suite.measure(), suite.published())
                .linked(completed.reports());
        for (String remark : completed.remarks()) {
            compared = compared.remarked(remark);
        }
        Path folder = completed.folder();
        ScenariosTable.print(compared.table(), out);
        ScenariosFile.write(compared.table(), folder);
        compared.standings().ifPresent(standings -> {
            out.println();
            StandingsTable.print(standings, List.of(), out);
            StandingsFile.write(standings, folder);
        });
        compared.remarks().forEach(remark -> out.println("warning: " + remark));
        out.println();
        out.println("Overview: " + ComparisonReport.write(compared, folder));
    }
}
