package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.result.Run;
import dev.graft.data.DataSet;
import dev.graft.report.Report;
import dev.graft.report.samples.SampleSheet;
import dev.graft.runner.Completed;
import dev.graft.runner.CompletedSuite;
import dev.graft.runner.SuiteRunner;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.experiment.TaskSource;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.store.RunWriter;
import dev.graft.runner.store.SuiteFolder;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.DomainBench;
import dev.graft.runner.trial.EpisodeBench;
import dev.graft.runner.trial.TaskBench;
import dev.graft.runner.trial.ZeroShotBench;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft report}: the report of a run again, from what was kept. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Write the report of a run and its curves again, from its kept predictions.",
        description = "Every measure is computed anew, also those that are younger than the run; nothing is trained.",
        footer = {"", "Example: ./graft report results/quickstart/0a1b2c3d"})
final class ReportCommand implements Callable<Integer> {
    private static final int MOST_TASKS = 6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RUN",
            description =
                    "The folder of a run, as \"graft run\" names it; or that of an experiment with several scenarios.")
    private Path folder = Path.of("");

    @Option(
            names = "--samples",
            description = "Show a few samples of each class. Loads the data again; pass such a report on only as the"
                    + " licences of the data allow.")
    private boolean samples;

    @Option(
            names = "--threshold",
            paramLabel = "ACCURACY",
            description =
                    "How many labels and training steps it takes to be so accurate, above 0 and at most 1. Default: as"
                            + " accurate as scratch with its most labels, or at its last step.")
    private @Nullable Double threshold;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new GraftException(
                    folder + ": there is no such folder. \"./graft run\" prints the folder it writes.");
        }
        PrintWriter out = spec.commandLine().getOut();
        SuiteFolder several = new SuiteFolder(folder);
        Optional<Suite> suite = new RunFolder(folder).isRun() ? Optional.empty() : several.suite();
        if (suite.isEmpty()) {
            out.println("Report: " + written(folder));
        } else {
            report(SuiteRunner.read(suite.get(), several), out);
        }
        out.flush();
        return 0;
    }

    private void report(CompletedSuite completed, PrintWriter out) {
        if (completed.runs().isEmpty()) {
            throw new GraftException(folder + ": no scenario has a run yet. \"./graft run\" makes them.");
        }
        for (Completed one : completed.runs()) {
            out.println("%s: %s".formatted(one.run().name(), written(one.folder())));
        }
        out.println();
        SuiteOverview.write(completed, out);
    }

    private Path written(Path of) {
        RunFolder runFolder = new RunFolder(of);
        Run run = runFolder.read();
        Path page = Report.write(run, of, samples ? sheets(of, run) : List.of(), threshold());
        RunWriter.keepCurves(runFolder, run);
        return page;
    }

    private OptionalDouble threshold() {
        if (threshold == null) {
            return OptionalDouble.empty();
        }
        if (!(threshold > 0 && threshold <= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--threshold': must be above 0 and at most 1, found " + threshold);
        }
        return OptionalDouble.of(threshold);
    }

    /** A sheet for each source, and one for the target. */
    private static List<SampleSheet> sheets(Path of, Run run) {
        String name = of.resolve("experiment.yaml").toString();
        Experiment experiment = ExperimentFile.parse(name, run.experiment(), List.of());
        List<SampleSheet> sheets = new ArrayList<>();
        Bench bench = Bench.load(experiment);
        if (bench instanceof DomainBench domains) {
            addSheets(domains, sheets);
        } else if (bench instanceof TaskBench tasks) {
            addSheets(tasks, sheets);
        } else if (bench instanceof EpisodeBench episodes) {
            addSheets(episodes, sheets);
        } else if (bench instanceof ZeroShotBench zero) {
            sheets.add(sheet("Classes", zero.scenario().data().data().plugin(), zero.all()));
        }
        return sheets;
    }

    private static void addSheets(DomainBench bench, List<SampleSheet> sheets) {
        List<Domain> sources = bench.scenario().sources();
        for (int i = 0; i < sources.size(); i++) {
            String source = sources.size() == 1 ? "Source" : "Source " + (i + 1);
            sheets.add(sheet(
                    source, sources.get(i).data().plugin(), bench.sources().get(i)));
        }
        sheets.add(sheet("Target", bench.scenario().target().data().plugin(), bench.target()));
    }

    /** The first tasks: of hundreds nobody wants to see all. */
    private static void addSheets(TaskBench bench, List<SampleSheet> sheets) {
        for (TaskSource source : bench.scenario().tasks()) {
            source.load().stream()
                    .limit(MOST_TASKS)
                    .filter(task -> task.labels() instanceof Classes)
                    .forEach(task -> sheets.add(sheet(task.name(), source.data().plugin(), task.visible())));
        }
    }

    private static void addSheets(EpisodeBench bench, List<SampleSheet> sheets) {
        EpisodeScenario scenario = bench.scenario();
        scenario.base().stream()
                .findFirst()
                .ifPresent(
                        first -> sheets.add(sheet("Base classes", first.data().plugin(), bench.base())));
        DataSet<?> novel = scenario.novel() instanceof EpisodeScenario.Novel.Apart apart
                ? apart.samples().data().plugin()
                : scenario.base().get(0).data().plugin();
        sheets.add(sheet("Novel classes", novel, bench.novel()));
    }

    private static SampleSheet sheet(String domain, DataSet<?> data, Labelled samples) {
        return SampleSheet.of(domain + ": " + data.id(), data.licence(), samples);
    }
}
