package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.runner.Completed;
import dev.graft.runner.TrialAgain;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.trial.Bench;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code graft pretrain}: a network trained on a source task, as a backbone for other tasks. */
@Command(
        name = "pretrain",
        mixinStandardHelpOptions = true,
        header = "Train a network on a task with many labels, and write it as a backbone for other tasks.",
        description = {
            "",
            "Runs an experiment whose target is that task, of pictures or texts, with a strategy that trains a network: scratch "
                    + "with the layers of one, or fine-tune, to go on from another backbone; of texts, word-vectors with the learner linear. Writes the network of the largest "
                    + "budget and the first seed as an ONNX file, whose metadata hold the experiment that made it. Other "
                    + "experiments name the file: backbone: {backbone: onnx, file: glyphnet.onnx}.",
            ""
        },
        footer = {"", "Example: ./graft pretrain experiments/glyphnet.yaml --to glyphnet.onnx"})
final class PretrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description =
                    "The strategy, by its name in the experiment. Default: the only one, beside scratch with its default settings")
    private @Nullable String strategy;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description =
                    "The file to write; one that is there is replaced. Default: the experiment's name, in the run's folder")
    private @Nullable Path to;

    @Override
    public Integer call() {
        Experiment experiment = options.experiment();
        List<Entry> entries = experiment.strategies();
        Trial trial = new Trial(
                strategy(entries), experiment.budgets().get(experiment.budgets().size() - 1), 0);
        Samples heldOut = heldOut(experiment);
        Completed completed = options.run(experiment, Optional.of(trial));
        int failures = options.failures(completed);
        TrialResult result = completed.run().results().stream()
                .filter(each -> each.trial().equals(trial))
                .findFirst()
                .orElseThrow();
        if (result.outcome() instanceof Outcome.Failed) {
            spec.commandLine()
                    .getErr()
                    .println("graft: no network is written, because the trial that trains it failed.");
            return Errors.FAILED;
        }
        if (!(result.outcome() instanceof Outcome.Finished finished)) {
            throw new GraftException("%s: %s is not applicable there, so that nothing was trained; the table says why."
                    .formatted(options.file(), trial.contender()));
        }
        RunFolder folder = new RunFolder(completed.folder());
        Path place = to == null ? completed.folder().resolve(experiment.name() + ".onnx") : to;
        TrainedFile file = new TrainedFile(place, stamped(network(folder, result), completed, result));
        Scores.OfClasses kept = (Scores.OfClasses) folder.predictions(result).get(0);
        String verified = file.verified(experiment, heldOut, heldOut, kept);
        print(place, file.written(), finished, trial, verified);
        return failures == 0 ? 0 : Errors.FAILED;
    }

    private String strategy(List<Entry> entries) {
        List<String> names = entries.stream().map(Entry::name).toList();
        List<String> wanted = entries.stream()
                .filter(entry -> !isUsualScratch(entry))
                .map(Entry::name)
                .toList();
        if (strategy == null && wanted.size() <= 1) {
            return wanted.isEmpty() ? names.get(0) : wanted.get(0);
        }
        if (strategy == null) {
            throw new GraftException("%s: it has several strategies. Say whose network is to be written: --strategy %s."
                    .formatted(options.file(), String.join(", or --strategy ", wanted)));
        }
        if (!names.contains(strategy)) {
            throw new GraftException("--strategy: there is no strategy \"%s\" in %s%s Allowed: %s."
                    .formatted(strategy, options.file(), Nearest.ending(strategy, names), String.join(", ", names)));
        }
        return strategy;
    }

    /** Every experiment has scratch; one with settings of its own is meant. */
    private static boolean isUsualScratch(Entry entry) {
        return entry.provider().role() == Role.SCRATCH
                && entry.grid().isEmpty()
                && entry.choice().equals(Chosen.byDefault(entry.provider()));
    }

    /** The held-out samples; what cannot become a backbone is said before anything is trained. */
    private Samples heldOut(Experiment experiment) {
        Bench bench = Bench.load(experiment);
        if (bench.tasks().size() > 1) {
            throw new GraftException(
                    "%s: scenario.kind: a backbone is pre-trained on one task, and here are %d. Name a target with that task."
                            .formatted(options.file(), bench.tasks().size()));
        }
        Samples heldOut = bench.heldOut().get(0).samples();
        if (!(heldOut instanceof Images) && !(heldOut instanceof Text)) {
            throw new GraftException(
                    "%s: scenario.target: networks for pictures and texts can be pre-trained, and these are %ss. Name data of pictures or texts."
                            .formatted(options.file(), heldOut.noun()));
        }
        if (!experiment.scenario().preprocess().isEmpty()) {
            throw new GraftException(
                    "%s: scenario.preprocess: the file of a network would not preprocess. Remove the key."
                            .formatted(options.file()));
        }
        if (to != null) {
            NewFile.require(to, true);
            Path place = to.toAbsolutePath().normalize();
            bench.network()
                    .filter(network ->
                            network.file().toAbsolutePath().normalize().equals(place))
                    .ifPresent(network -> {
                        throw new GraftException(
                                "--to: %s is the backbone that the experiment begins with. Name another file."
                                        .formatted(to));
                    });
        }
        return heldOut;
    }

    /** What the trial left; one that was run before, without keeping its network, is computed again. */
    private byte[] network(RunFolder folder, TrialResult result) {
        return folder.network(result).orElseGet(() -> {
            PrintWriter err = spec.commandLine().getErr();
            err.println("%s: the run did not keep its network: the trial is computed again"
                    .formatted(result.trial().contender()));
            err.flush();
            ProgressLine line = ProgressLine.on(err);
            try {
                TrialAgain.Which which = new TrialAgain.Which(result.trial().contender(), OptionalDouble.empty(), 0);
                return TrialAgain.of(folder.path(), which, FeatureCache.usualFolder(), ExportCommand.on(line))
                        .network(0);
            } finally {
                line.clear();
            }
        });
    }

    private static byte[] stamped(byte[] network, Completed completed, TrialResult result) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("graft.experiment", completed.run().experiment());
        more.put("graft.strategy", result.trial().contender());
        more.put("graft.budget", result.trial().budget().toString());
        return GraphFile.withMetadata("network", network, more);
    }

    private void print(Path place, String written, Outcome.Finished finished, Trial trial, String verified) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(written);
        out.println(String.format(
                Locale.ROOT,
                "  %s, %s: %.1f %% of the held-out samples right, trained in %.0f seconds",
                trial.contender(),
                trial.budget(),
                100
                        * Optional.ofNullable(finished.measures().get(Measure.ACCURACY.id()))
                                .orElse(Double.NaN),
                finished.fitSeconds()));
        out.println("  " + verified);
        out.println("  take it as a backbone: {backbone: onnx, file: %s}".formatted(place));
        out.flush();
    }
}
