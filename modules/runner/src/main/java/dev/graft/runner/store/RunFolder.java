package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of a run.
 *
 * <pre>
 * experiment.yaml        resolved: every default filled in
 * provenance.json        what was compared, and where the numbers come from
 * held-out.csv           the labels of the held-out samples
 * trials.jsonl           a line per ended trial
 * trials/HASH/           predictions.csv, exhibits.json, checkpoints.json; network.onnx where it was to be kept;
 *                        failure.txt where a trial failed
 * curves.csv             every measure of every finished trial
 * cost.json              what one fit of each contender took, where it was measured
 * steps.csv              the learning curves over training steps, where strategies took snapshots
 * report.html, charts/
 * </pre>
 */
public record RunFolder(Path path) implements Run.TrialFiles {

    /** The file whose presence tells a run from another folder. */
    private static final String PROVENANCE = "provenance.json";

    /** Whether there is a run in it. */
    public boolean isRun() {
        return Files.isRegularFile(provenance());
    }

    Path experiment() {
        return path.resolve("experiment.yaml");
    }

    Path provenance() {
        return path.resolve(PROVENANCE);
    }

    Path heldOut() {
        return path.resolve("held-out.csv");
    }

    Path log() {
        return path.resolve("trials.jsonl");
    }

    Path curves() {
        return path.resolve("curves.csv");
    }

    Path steps() {
        return path.resolve("steps.csv");
    }

    Path cost() {
        return path.resolve("cost.json");
    }

    Path lock() {
        return path.resolve(".lock");
    }

    Path trial(String hash) {
        return path.resolve("trials").resolve(hash);
    }

    static Path predictions(Path trial) {
        return trial.resolve("predictions.csv");
    }

    static Path exhibits(Path trial) {
        return trial.resolve("exhibits.json");
    }

    static Path checkpoints(Path trial) {
        return trial.resolve("checkpoints.json");
    }

    static Path network(Path trial) {
        return trial.resolve("network.onnx");
    }

    static Path failure(Path trial) {
        return trial.resolve("failure.txt");
    }

    /**
     * The run as it stands: the last line of each trial counts.
     *
     * @throws GraftException if this is no folder of a run, or a file of it is damaged
     */
    public Run read() {
        if (!Files.isRegularFile(provenance())) {
            throw new GraftException(path + ": this is no folder of a run, " + PROVENANCE
                    + " is missing. \"./graft run\" prints the folder it writes.");
        }
        try {
            Map<Trial, TrialResult> last = new LinkedHashMap<>();
            if (Files.exists(log())) {
                TrialLog.read(log()).forEach(result -> last.put(result.trial(), result));
            }
            return ProvenanceFile.read(provenance())
                    .run(Files.readString(experiment()), HeldOutFile.read(heldOut()), List.copyOf(last.values()), this);
        } catch (IOException | IllegalArgumentException e) {
            throw new GraftException(
                    "%s: a file of this run cannot be read: %s. Remove the folder and run the experiment again."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    /** Whether the files of a result are there; only a finished trial has any. */
    public boolean keeps(TrialResult result) {
        Path trial = trial(result.hash());
        return !(result.outcome() instanceof Outcome.Finished)
                || (Files.exists(predictions(trial))
                        && Files.exists(exhibits(trial))
                        && Files.exists(checkpoints(trial)));
    }

    @Override
    public List<Scores> predictions(TrialResult result) {
        return read(predictions(trial(result.hash())), PredictionsFile::read);
    }

    @Override
    public List<Exhibit> exhibits(TrialResult result) {
        return read(exhibits(trial(result.hash())), ExhibitsFile::read);
    }

    @Override
    public List<Checkpoint> checkpoints(TrialResult result) {
        return read(checkpoints(trial(result.hash())), ExhibitsFile::readCheckpoints);
    }

    @Override
    public List<FitCost> costs() {
        if (!Files.exists(cost())) {
            return List.of();
        }
        try {
            return CostFile.read(cost());
        } catch (IOException | IllegalArgumentException e) {
            throw new GraftException(
                    "%s: cannot be read: %s. Remove it, or measure again: ./graft cost %s"
                            .formatted(cost(), e.getMessage(), path),
                    e);
        }
    }

    /** Keeps what fits took, in place of what was kept before. */
    public void keepCosts(List<FitCost> costs) {
        try {
            Whole.write(cost(), CostFile.write(costs));
        } catch (IOException e) {
            throw new GraftException(
                    "%s: cannot be written: %s. Make its folder writable.".formatted(cost(), e.getMessage()), e);
        }
    }

    /** The network that a trial trained, as an ONNX file, where it was kept. */
    public Optional<byte[]> network(TrialResult result) {
        Path file = network(trial(result.hash()));
        return Files.exists(file) ? Optional.of(read(file, Files::readAllBytes)) : Optional.empty();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.from(file);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "it is missing", e);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static GraftException unreadable(Path file, String reason, Exception e) {
        return new GraftException(
                "%s: cannot be read: %s. Remove its folder and run the experiment again.".formatted(file, reason), e);
    }
}
