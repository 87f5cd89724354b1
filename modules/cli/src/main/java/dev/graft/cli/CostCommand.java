package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Run;
import dev.graft.report.Report;
import dev.graft.runner.cost.CostOfRun;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.store.RunFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft cost}: what the fits of a run take, each measured alone. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        header = "Measure the time and the memory of a run's fits, each alone in a process of its own.",
        description = {
            "",
            "Of each strategy one trial is computed again, at the largest budget at which it finished. Keeps what its fit took in "
                    + "the run's cost.json (docs/results.md), prints it, and writes the report again. Takes Linux, and the "
                    + "data where they were; nothing else should run meanwhile.",
            ""
        },
        footer = {"", "Example: ./graft cost results/quickstart/0a1b2c3d"})
final class CostCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("strategy", "budget", "seed", "seconds", "peak MB", "before MB", "trained parameters");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "The folder of a run, as \"graft run\" names it.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new GraftException(
                    folder + ": there is no such folder. \"./graft run\" prints the folder it writes.");
        }
        CostOfRun measured = measured();
        if (measured.costs().isEmpty()) {
            throw new GraftException(
                    "%s: no fit could be measured.%n%s".formatted(folder, reasons(measured.failures())));
        }
        PrintWriter out = spec.commandLine().getOut();
        print(measured.costs(), out);
        Run run = new RunFolder(folder).read();
        out.println();
        out.println("Report: " + Report.write(run, folder));
        out.flush();
        if (measured.failures().isEmpty()) {
            return 0;
        }
        spec.commandLine()
                .getErr()
                .println("graft: not every fit could be measured:%n%s".formatted(reasons(measured.failures())));
        return Errors.FAILED;
    }

    private CostOfRun measured() {
        ProgressLine line = ProgressLine.on(spec.commandLine().getErr());
        try {
            return CostOfRun.measure(
                    folder.toAbsolutePath(),
                    FeatureCache.usualFolder().toAbsolutePath(),
                    (trial, done, all) -> line.show("measuring %s, %s, seed %d  %d/%d"
                            .formatted(trial.contender(), trial.budget(), trial.seed(), done, all)));
        } finally {
            line.clear();
        }
    }

    private static void print(List<FitCost> costs, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (FitCost cost : costs) {
            rows.add(List.of(
                    cost.trial().contender(),
                    cost.trial().budget().toString(),
                    Integer.toString(cost.trial().seed()),
                    String.format(Locale.ROOT, "%.2f", cost.seconds()),
                    Listing.megabytes(cost.peakBytes()),
                    Listing.megabytes(cost.baselineBytes()),
                    cost.trainedParameters().isPresent()
                            ? Long.toString(cost.trainedParameters().getAsLong())
                            : "unknown"));
        }
        TextTable.print(rows, out);
    }

    /** A line per reason: whoever shares it stands before it. */
    private static String reasons(Map<String, String> failures) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        failures.forEach((contender, reason) ->
                byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(contender));
        return String.join(
                System.lineSeparator(),
                byReason.entrySet().stream()
                        .map(entry -> "  " + String.join(", ", entry.getValue()) + ": " + entry.getKey())
                        .toList());
    }
}
