package dev.graft.cli;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.network.Device;
import dev.graft.core.result.Measure;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.TrialResult;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.runner.Completed;
import dev.graft.runner.RunListener;
import dev.graft.runner.TrialAgain;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.store.RunFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HexFormat;
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
            "Runs an experiment whose target is that task, with a strategy that trains a network: scratch, with the layers "
                    + "of a network, or fine-tune, to go on from another backbone. Writes the network of the largest "
                    + "budget as an ONNX file, whose metadata hold the experiment that made it. Name the file in other "
                    + "experiments: backbone: {backbone: onnx, file: glyphnet.onnx}.",
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
            description = "The strategy, by its name in the experiment. Default: the only one there is")
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
        String name = strategy(experiment);
        if (to != null) {
            NewFile.require(to, true);
        }
        Completed completed = options.run(experiment, true);
        if (options.failures(completed) > 0) {
            return Errors.FAILED;
        }
        TrialResult result = completed.run().results().stream()
                .filter(each -> each.trial().contender().equals(name)
                        && each.trial().seed() == 0
                        && each.trial().budget().equals(last(experiment.budgets())))
                .findFirst()
                .orElseThrow();
        if (!(result.outcome() instanceof Outcome.Finished finished)) {
            throw new GraftException("%s: %s is not applicable there, so that nothing was trained; the table says why."
                    .formatted(options.file(), name));
        }
        byte[] network = stamped(network(completed, name, result), completed);
        Path written = to == null ? completed.folder().resolve(experiment.name() + ".onnx") : to;
        NewFile.write(written, network);
        print(written, network, finished, result);
        return 0;
    }

    private String strategy(Experiment experiment) {
        List<String> names = experiment.strategies().stream().map(Entry::name).toList();
        if (strategy == null && names.size() == 1) {
            return names.get(0);
        }
        if (strategy == null) {
            throw new GraftException("%s: it has several strategies. Say whose network is to be written: --strategy %s"
                    .formatted(options.file(), String.join(", or --strategy ", names)));
        }
        if (!names.contains(strategy)) {
            throw new GraftException("--strategy: there is no strategy \"%s\" in %s%s Allowed: %s."
                    .formatted(strategy, options.file(), Nearest.ending(strategy, names), String.join(", ", names)));
        }
        return strategy;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** What the trial left; one that was run before, without keeping its network, is computed again. */
    private byte[] network(Completed completed, String name, TrialResult result) {
        return new RunFolder(completed.folder())
                .network(result)
                .or(() -> TrialAgain.of(
                                completed.folder(),
                                new TrialAgain.Which(name, OptionalDouble.empty(), 0),
                                FeatureCache.usualFolder(),
                                RunListener.NONE)
                        .learned()
                        .predictor()
                        .onnx())
                .orElseThrow(() -> new GraftException(
                        "%s: %s trains no network: its learner is none. Take scratch with the layers of a network, scratch-network, or fine-tune."
                                .formatted(options.file(), name)));
    }

    private static byte[] stamped(byte[] network, Completed completed) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("graft.experiment", completed.run().experiment());
        return GraphFile.withMetadata("network", network, more);
    }

    private void print(Path file, byte[] bytes, Outcome.Finished finished, TrialResult result) {
        int classes;
        try (ExportedModel model = ExportedModel.open(file, Device.CPU, 1)) {
            classes = model.card().classes().size();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("%s: %s MB, sha256 %s"
                .formatted(
                        file,
                        Listing.megabytes(bytes.length),
                        HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes))));
        out.println(String.format(
                Locale.ROOT,
                "  %s, %s: %.1f %% of the held-out samples right, %d classes, trained in %.0f seconds",
                result.trial().contender(),
                result.trial().budget(),
                100
                        * Optional.ofNullable(finished.measures().get(Measure.ACCURACY.id()))
                                .orElse(Double.NaN),
                classes,
                finished.fitSeconds()));
        out.println("  take it as a backbone: {backbone: onnx, file: %s}".formatted(file));
        out.flush();
    }
}
