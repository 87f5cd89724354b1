package dev.graft.cli;

import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.statistics.Comparison;
import dev.graft.report.Report;
import dev.graft.runner.Completed;
import dev.graft.runner.CompletedSuite;
import dev.graft.runner.Runner;
import dev.graft.runner.SuiteRunner;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.file.ExperimentFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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

    /** The suite of the file; empty if it has one scenario. */
    Optional<Suite> suite() {
        return ExperimentFile.readSuite(file, overrides);
    }

    /**
     * Runs scenarios of a suite, writes a report of each and what all say together, and prints that.
     *
     * @param names of the scenarios
     * @return how many trials failed
     */
    int run(Suite suite, List<String> names) {
        PrintWriter out = spec.commandLine().getOut();
        AtomicInteger failed = new AtomicInteger();
        int parallel = workers.of(suite.experiments().get(0));
        CompletedSuite completed = listening(parallel, runner -> new SuiteRunner(runner).run(suite, names, one -> {
            Path report = Report.write(one.run(), one.folder());
            out.println("%s: %s".formatted(one.run().name(), report));
            out.flush();
            failed.addAndGet(failures(one));
        }));
        out.println();
        SuiteOverview.write(completed, out);
        out.flush();
        return failed.get();
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
        return listening(
                workers.of(experiment),
                runner -> networkOf.map(runner::keepingNetworkOf).orElse(runner).run(experiment));
    }

    /** Does something with a runner that shows its progress, and says when it is interrupted that nothing is lost. */
    private <T> T listening(int parallel, Function<Runner, T> work) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        Thread onInterrupt = new Thread(progress::interrupted);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return work.apply(Runner.into(results).withWorkers(parallel).withListener(progress));
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
