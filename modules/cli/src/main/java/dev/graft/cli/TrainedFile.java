package dev.graft.cli;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.preprocess.Step;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** The network of a trial as a file, which is compared with the trial before it is written. */
final class TrainedFile {
    /** How far probabilities may differ; scores are compared more closely where the file is made. */
    private static final double TOLERANCE = 1e-3;

    private final Path file;
    private final byte[] bytes;

    TrainedFile(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Asks the file alone for the held-out samples.
     *
     * @param heldOut as the data set has them
     * @param handed as the strategy was handed them, which the file is asked for where it does not take the others
     * @param scores the trial's
     * @return how far the file is from the trial, for people
     * @throws GraftException if that is too far
     */
    String verified(Experiment experiment, Samples heldOut, Samples handed, Scores scores) {
        try (ExportedModel model =
                ExportedModel.open(file.toString(), bytes, experiment.device(), experiment.threads())) {
            boolean whole = model.takes(heldOut);
            double difference = model.predict(whole ? heldOut : handed).difference(scores);
            if (!(difference <= TOLERANCE)) {
                throw new GraftException(
                        "%s: the file gives other probabilities than the trial: they differ by up to %.1e, and %.0e is allowed. %s Nothing was written."
                                .formatted(file, difference, TOLERANCE, reason(experiment)));
            }
            return String.format(
                    Locale.ROOT,
                    "verified: the file's probabilities of these samples differ from the trial's by at most %.1e%s",
                    difference,
                    whole
                            ? ""
                            : "\n  note: it takes what the strategy was handed, vectors made of each "
                                    + heldOut.noun());
        }
    }

    /**
     * Writes it, in place of one that is there.
     *
     * @return its name, size and hash, for people
     */
    String written() {
        NewFile.write(file, bytes);
        return "%s: %s MB, sha256 %s"
                .formatted(
                        file,
                        Listing.megabytes(bytes.length),
                        HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes)));
    }

    private static String reason(Experiment experiment) {
        String steps =
                experiment.scenario().preprocess().stream().map(Step::word).collect(Collectors.joining(", "));
        return steps.isEmpty()
                ? "This is a fault of Graft, or of the strategy."
                : "The experiment preprocesses vectors (%s), which the file does not: run it without.".formatted(steps);
    }
}
