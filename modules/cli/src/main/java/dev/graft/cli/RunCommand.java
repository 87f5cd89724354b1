package dev.graft.cli;

import dev.graft.core.result.Outcome;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft run}: from an experiment file to a report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Run an experiment and write its report; a stopped run goes on where it was.",
        footer = {"", "Example: ./graft run experiments/quickstart.yaml --set seeds=10 --workers 2"})
final class RunCommand implements Callable<Integer> {
    @Spec
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

    @Override
    public Integer call() {
        Experiment experiment = ExperimentFile.read(file, overrides);
        PrintWriter out = spec.commandLine().getOut();
        Completed completed = run(experiment);
        Path report = Report.write(completed.run(), completed.folder());
        SummaryTable.print(Comparison.of(completed.run()), completed.run(), out);
        out.println();
        out.println("Report: " + report);
        out.flush();
        return failures(completed) == 0 ? 0 : Errors.FAILED;
    }

    private Completed run(Experiment experiment) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        Thread onInterrupt = new Thread(progress::interrupted);
        Runner runner = Runner.into(results).withWorkers(workers.of(experiment)).withListener(progress);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return runner.run(experiment);
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

    private long failures(Completed completed) {
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
