package dev.graft.cli;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Run;
import dev.graft.core.standing.CommonBudgets;
import dev.graft.core.standing.ScenarioRun;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.standing.Standings;
import dev.graft.report.compare.Compared;
import dev.graft.report.compare.ComparisonReport;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.store.ScenariosFile;
import dev.graft.runner.store.StandingsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft compare}: which strategies do best over several runs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "Say which strategies do best over several runs, each of another scenario.",
        description = {
            "",
            "Strategies that finished in all runs are ranked in each, by the mean of a measure over the budgets that all "
                    + "runs have. Prints their mean ranks, with a test whether these differ by more than chance, and writes "
                    + "a page, a diagram and a table. Everything is computed from kept predictions; nothing is trained.",
            ""
        },
        footer = {"", "Example: ./graft compare results/mnist-usps/0a1b2c3d results/clinic/4e5f6071"})
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "Folders of runs, as \"graft run\" names them; two or more.")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private MeasureOption by = new MeasureOption();

    @Option(
            names = "--budget",
            paramLabel = "LABELS",
            description = "Compare at this budget alone. Default: the mean over all that the runs have in common.")
    private @Nullable Double budget;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "The folder to write into. Default: a folder in results/compare that is named after the runs.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        if (folders.size() < 2) {
            throw new GraftException("compare: %s. Name two or more folders of runs, each of another scenario."
                    .formatted(folders.isEmpty() ? "no run is named" : "one run alone compares with nothing"));
        }
        Measure chosen = by.measure();
        List<ScenarioRun> runs = scenarios();
        Double size = budget;
        List<Budget> budgets = size == null ? CommonBudgets.of(runs) : List.of(CommonBudgets.of(runs, size));
        Standings standings = Standings.of(runs, chosen, budgets);
        Compared compared = new Compared(
                String.join(", ", standings.scenarios()),
                "Which strategies do best over %d scenarios?".formatted(runs.size()),
                ScenarioTable.of(runs, chosen, budgets, Optional.empty()),
                Optional.of(standings),
                List.of(),
                Map.of());
        Path folder = to == null ? Path.of("results", "compare", hash(runs, chosen, budgets)) : to;
        PrintWriter out = spec.commandLine().getOut();
        StandingsTable.print(standings, out);
        StandingsFile.write(standings, folder);
        ScenariosFile.write(compared.table(), folder);
        out.println("Comparison: " + ComparisonReport.write(compared, folder));
        out.flush();
        return 0;
    }

    /** The runs under the names of their experiments, and of their folders where two are of one experiment. */
    private List<ScenarioRun> scenarios() {
        Map<Path, Run> runs = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new GraftException(
                        folder + ": there is no such folder. \"./graft run\" prints the folder it writes.");
            }
            if (runs.put(real(folder), new RunFolder(folder).read()) != null) {
                throw new GraftException(folder + ": this run is named twice. Name each run once.");
            }
        }
        List<ScenarioRun> scenarios = new ArrayList<>();
        runs.forEach((folder, run) -> {
            boolean alone = runs.values().stream()
                            .filter(one -> one.name().equals(run.name()))
                            .count()
                    == 1;
            scenarios.add(new ScenarioRun(alone ? run.name() : run.name() + "/" + folder.getFileName(), run));
        });
        return scenarios;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s".formatted(folder, e), e);
        }
    }

    /** The same runs, measure and budgets have one name, in any order of runs. */
    private String hash(List<ScenarioRun> runs, Measure chosen, List<Budget> budgets) {
        Fingerprint fingerprint = new Fingerprint().add(chosen.id());
        budgets.forEach(one -> fingerprint.add(one.toString()));
        Stream.concat(
                        runs.stream().map(ScenarioRun::name),
                        folders.stream().map(one -> real(one).getFileName() + ""))
                .sorted(Comparator.naturalOrder())
                .forEach(fingerprint::add);
        return fingerprint.hex().substring(0, 8);
    }
}
