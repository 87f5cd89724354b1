package dev.graft.cli;

import dev.graft.runner.Forecast;
import dev.graft.runner.Prospect;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.store.SuiteFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft plan}: what an experiment would take, before it is run. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        header = "Say what an experiment would take: trials, time, memory, what is kept already, what does not apply.",
        description =
                "Measured: one trial of each strategy is run and thrown away, and the backbone encodes a few samples.",
        footer = {"", "Example: ./graft plan experiments/quickstart.yaml"})
final class PlanCommand implements Callable<Integer> {
    private static final int MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The experiment file.")
    private Path file = Path.of("");

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "The folder of results, where an earlier run may be. Default: ${DEFAULT-VALUE}")
    private Path results = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a value of the file, as in --set seeds=3.")
    private List<String> overrides = new ArrayList<>();

    @Mixin
    private WorkersOption workers = new WorkersOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Suite> suite = ExperimentFile.readSuite(file, overrides);
        if (suite.isEmpty()) {
            print(ExperimentFile.read(file, overrides), results, out);
            return 0;
        }
        Path folder = SuiteFolder.of(suite.get(), results).path();
        List<Experiment> experiments = suite.get().experiments();
        for (int i = 0; i < experiments.size(); i++) {
            out.println("%s, %d of %d".formatted(experiments.get(i).name(), i + 1, experiments.size()));
            print(experiments.get(i), folder, out);
            out.println();
        }
        out.flush();
        return 0;
    }

    private void print(Experiment experiment, Path folder, PrintWriter out) {
        int parallel = workers.of(experiment);
        print(Forecast.of(experiment, folder, FeatureCache.usualFolder()), parallel, out);
    }

    private static void print(Prospect prospect, int workers, PrintWriter out) {
        int left = prospect.costs().stream().mapToInt(Prospect.Cost::trials).sum();
        out.println("%s: %d trials, %d of them done.".formatted(prospect.folder(), prospect.trials(), prospect.done()));
        prospect.features().forEach(features -> {
            out.println();
            out.println("Features of %s, cut at %s, by %s"
                    .formatted(features.network(), features.cut(), features.engine()));
            out.println("  %d samples, %d kept, %d to compute%s"
                    .formatted(
                            features.samples(),
                            features.samples() - features.missing(),
                            features.missing(),
                            features.missing() == 0 ? "" : ": about " + time(features.seconds())));
        });
        out.println();
        out.println("Trials left: %d, about %s with %d at a time"
                .formatted(left, time(prospect.trialSeconds(workers)), workers));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("strategy", "trials", "each at most about"));
        prospect.costs()
                .forEach(cost ->
                        rows.add(List.of(cost.strategy(), String.valueOf(cost.trials()), time(cost.seconds()))));
        TextTable.print(rows, out);
        out.println();
        out.println("Memory: up to %d MB of Java's %d MB while one trial ran."
                .formatted(prospect.heapBytes() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE));
        if (!prospect.inapplicable().isEmpty()) {
            out.println();
            out.println("Not run:");
            prospect.inapplicable()
                    .forEach(row -> out.println("  %s with %s: %s"
                            .formatted(
                                    row.strategy(),
                                    row.budgets().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                    row.because())));
        }
        out.flush();
    }

    private static String time(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.2g s" : "%.0f s", seconds);
        }
        return seconds < 3600
                ? "%d min %d s".formatted((int) seconds / 60, (int) seconds % 60)
                : "%d h %d min".formatted((int) seconds / 3600, (int) seconds % 3600 / 60);
    }
}
