package dev.graft.cli;

import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.statistics.Comparison;
import dev.graft.report.Report;
import dev.graft.runner.Completed;
import dev.graft.runner.Runner;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands that run an experiment are told, and how they run it: with progress, a table, and what failed. */
final class RunOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The experiment file.")
    private Path file = Path.of("");

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "The folder of results. Default: ${DEFAULT-VALUE}")
    private Path results = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a value of the file, as in --set seeds=3 or --set scenario.held-out=0.3.")
    private List<String> overrides = new ArrayList<>();

    @Mixin
    private WorkersOption workers = new WorkersOption();

    Path file() {
        return file;
    }

    Experiment experiment() {
        return ExperimentFile.read(file, overrides);
    }

    /**
     * Runs an experiment, writes its report, and prints its table.
     *
     * @param networkOf the trial whose network is kept
     */
    Completed run(Experiment experiment, Optional<Trial> networkOf) {
        Completed completed = completed(experiment, networkOf);
        Path report = Report.write(completed.run(), completed.folder());
        PrintWriter out = spec.commandLine().getOut();
        SummaryTable.print(Comparison.of(completed.run()), completed.run(), out);
        out.println();
        out.println("Report: " + report);
        out.flush();
        return completed;
    }

    private Completed completed(Experiment experiment, Optional<Trial> networkOf) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        Thread onInterrupt = new Thread(progress::interrupted);
        Runner runner = Runner.into(results).withWorkers(workers.of(experiment)).withListener(progress);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return networkOf.map(runner::keepingNetworkOf).orElse(runner).run(experiment);
        } finally {
            unhook(onInterrupt);
        }
    }

    private static void unhook(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    /** Prints which trials failed, and how many. */
    int failures(Completed completed) {
        List<String> failed = completed.run().results().stream()
                .filter(result -> result.outcome() instanceof Outcome.Failed)
                .map(result -> "%s, %s, seed %d: %s (%s)"
                        .formatted(
                                result.trial().contender(),
                                result.trial().budget(),
                                result.trial().seed(),
                                ((Outcome.Failed) result.outcome()).cause(),
                                completed
                                        .folder()
                                        .resolve("trials")
                                        .resolve(result.hash())
                                        .resolve("failure.txt")))
                .toList();
        if (!failed.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("graft: %d of %d trials failed; they are tried again when the experiment is run again:"
                    .formatted(failed.size(), completed.run().results().size()));
            failed.forEach(line -> err.println("  " + line));
        }
        return failed.size();
    }
}
