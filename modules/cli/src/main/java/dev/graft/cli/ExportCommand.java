package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.network.Network;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.RunListener;
import dev.graft.runner.TrialAgain;
import dev.graft.runner.features.FeatureCache;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft export}: the network that a trial of a run trained, as one ONNX file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Write the network that a trial of a run trained as one ONNX file.",
        description = {
            "",
            "Computes the trial again, with the same seeds, and compares its held-out scores with those that the run kept. "
                    + "The file has everything in it: normalisation, network, softmax, and in its metadata the classes and "
                    + "how a sample is brought to the input (docs/export.md). It is opened again and compared with the "
                    + "network before it is written.",
            ""
        },
        footer = {"", "Example: ./graft export results/bees/0a1b2c3d --strategy fine-tune --to b.onnx"})
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "The folder of a run, as \"graft run\" names it.")
    private Path folder = Path.of("");

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            required = true,
            description = "The strategy, by its name in the experiment.")
    private String strategy = "";

    @Option(names = "--budget", paramLabel = "N", description = "How many labels it saw. Default: the largest budget")
    private @Nullable Double budget;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The number of the trial's seed, from 0. Default: ${DEFAULT-VALUE}")
    private int seed;

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "Which task's network, where several were learned together.")
    private @Nullable String task;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path to = Path.of("");

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Override
    public Integer call() {
        NewFile.require(to, force);
        PrintWriter out = spec.commandLine().getOut();
        ProgressLine line = ProgressLine.on(spec.commandLine().getErr());
        TrialAgain again;
        try {
            OptionalDouble size = budget == null ? OptionalDouble.empty() : OptionalDouble.of(budget);
            again = TrialAgain.of(
                    folder, new TrialAgain.Which(strategy, size, seed), FeatureCache.usualFolder(), on(line));
        } finally {
            line.clear();
        }
        int number = number(again.heldOut().size() > 1 ? again.tasks() : List.of());
        TrainedFile file = new TrainedFile(to, again.network(number));
        String verified = file.verified(
                again.experiment(),
                again.heldOut().get(number).samples(),
                again.learned().get(number).heldOut(),
                again.scores().get(number));
        out.println(file.written());
        out.println("  %s, %s, seed %d: %s"
                .formatted(strategy, again.trial().budget(), again.trial().seed(), kept(again)));
        out.println("  " + verified);
        out.flush();
        return 0;
    }

    /** The number of the task that is asked for. */
    private int number(List<String> tasks) {
        if (task == null && tasks.isEmpty()) {
            return 0;
        }
        if (task == null || !tasks.contains(task)) {
            throw new GraftException("--task: %s. Allowed: %s."
                    .formatted(
                            task == null
                                    ? "several tasks were learned; say whose network is to be written"
                                    : "there is no task \"%s\" in this run".formatted(task),
                            tasks.isEmpty() ? "none, it has one task" : String.join(", ", tasks)));
        }
        return tasks.indexOf(task);
    }

    static RunListener on(ProgressLine line) {
        return new RunListener() {
            @Override
            public void encoded(Network network, int done, int total) {
                line.show("features of %s  %d/%d".formatted(network.name(), done, total));
            }

            @Override
            public void fitting(String contender, String stage, int done, int total) {
                line.show("%s: %s  %d/%d".formatted(contender, stage, done, total));
            }
        };
    }

    private static String kept(TrialAgain again) {
        if (again.difference().isEmpty()) {
            return "the run kept no scores of this trial to compare with";
        }
        double difference = again.difference().getAsDouble();
        return difference == 0
                ? "all %d held-out scores are those that the run kept"
                        .formatted(
                                again.scores().stream().mapToInt(Scores::size).sum())
                : String.format(
                        Locale.ROOT,
                        "its held-out scores differ from those that the run kept, by up to %.1e: computed by other code or on another machine",
                        difference);
    }
}
