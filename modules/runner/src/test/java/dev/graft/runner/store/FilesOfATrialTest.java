package dev.graft.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.trial.HeldOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back the same. */
class FilesOfATrialTest {
    private static final List<String> AWKWARD =
            List.of("a, b", "\"quoted\"", " spaced ", "two\nlines", "", "#hash", "\u00e9");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("file");
    }

    @Test
    void predictionsKeepSinglePrecisionAndAwkwardNames() throws IOException {
        double[] row = {1f / 3, 1e-20f, 0, 1, 0.1f, 1 - 1e-7f, Float.MIN_VALUE};
        Files.writeString(
                file,
                PredictionsFile.write(
                        List.of(new Scores.OfClasses(AWKWARD, new double[][] {row, row})), List.of(new int[] {4, 9})));
        Scores.OfClasses read = (Scores.OfClasses) PredictionsFile.read(file).get(0);
        assertThat(read.classes()).isEqualTo(AWKWARD);
        assertThat(read.values()).isDeepEqualTo(new double[][] {row, row});
    }

    private static HeldOut held(Labels labels, int... positions) {
        return new HeldOut(positions, Dense.of(new double[positions.length][1]), labels);
    }

    /** Several tasks, of classes and of numbers, one behind the other in one file. */
    @Test
    void severalTasksStandInOneFile() throws IOException {
        Scores.OfClasses classes = new Scores.OfClasses(List.of("sample", "b"), new double[][] {{1, 0}});
        Scores.OfReals numbers = new Scores.OfReals(new double[] {1.0 / 3, -1e300});
        Files.writeString(
                file, PredictionsFile.write(List.of(classes, numbers), List.of(new int[] {4}, new int[] {9, 2})));
        List<Scores> read = PredictionsFile.read(file);
        assertThat(read.get(0).difference(classes)).isZero();
        assertThat(read.get(1).difference(numbers)).isZero();
        assertThat(read).hasSize(2);

        Classes labels = Classes.of(List.of("numbers", "classes"), 1, 0);
        Files.writeString(file, HeldOutFile.write(List.of(held(labels, 3, 5), held(Reals.of(0.1, -7), 0, 1))));
        List<HeldOutFile.Task> tasks = HeldOutFile.read(file);
        assertThat(tasks.get(0).positions()).containsExactly(3, 5);
        assertThat(tasks.get(1).positions()).containsExactly(0, 1);
        List<Labels> truth = tasks.stream().map(HeldOutFile.Task::labels).toList();
        assertThat(((Classes) truth.get(0)).names()).containsExactly("numbers", "classes");
        assertThat(((Classes) truth.get(0)).value(0)).isEqualTo(1);
        assertThat(((Reals) truth.get(1)).value(0)).isEqualTo(0.1);
        assertThat(truth).hasSize(2);
    }

    @Test
    void heldOutLabelsKeepTheWholeLabelSpace() throws IOException {
        Classes labels = Classes.of(AWKWARD, 6, 0, 1, 2, 3, 4, 5, 0);
        Files.writeString(file, HeldOutFile.write(List.of(held(labels, 1, 3, 5, 7, 8, 9, 11, 13))));
        Classes read = (Classes) HeldOutFile.read(file).get(0).labels();
        assertThat(read.names()).isEqualTo(AWKWARD);
        assertThat(read.counts()).containsExactly(labels.counts());
        assertThat(read.value(0)).isEqualTo(6);
    }

    @Test
    void everyKindOfExhibitIsKept() throws IOException {
        Exhibit.Series series = new Exhibit.Series("loss", List.of(1.0, 2.0), List.of(0.5, 1e-12));
        List<Exhibit> exhibits = List.of(
                new Exhibit.Table("t", List.of("a", "b"), List.of(List.of("1", "\u00e9"))),
                new Exhibit.Curve("c", "step", "loss", List.of(series)),
                new Exhibit.Scatter("s", List.of(series)),
                new Exhibit.Matrix("m", List.of("r"), List.of("c"), List.of(List.of(0.1))),
                new Exhibit.Rules("r", List.of("a :- b.")));
        long kinds = Stream.of(Exhibit.class.getPermittedSubclasses()).count();
        assertThat(exhibits).hasSize((int) kinds);
        Files.writeString(file, ExhibitsFile.write(exhibits));
        assertThat(ExhibitsFile.read(file)).isEqualTo(exhibits);
    }

    @Test
    void checkpointsAreKept() throws IOException {
        List<Checkpoint> checkpoints = List.of(
                new Checkpoint(1, Map.of("accuracy", 0.5)), new Checkpoint(1L << 40, Map.of("accuracy", 1 / 3.0)));
        Files.writeString(file, ExhibitsFile.writeCheckpoints(checkpoints));
        assertThat(ExhibitsFile.readCheckpoints(file)).isEqualTo(checkpoints);
    }
}
