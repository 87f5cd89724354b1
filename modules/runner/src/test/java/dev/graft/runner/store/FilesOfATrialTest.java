package dev.graft.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
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
                PredictionsFile.write(new Scores.OfClasses(AWKWARD, new double[][] {row, row}), new int[] {4, 9}));
        Scores.OfClasses read = PredictionsFile.read(file);
        assertThat(read.classes()).isEqualTo(AWKWARD);
        assertThat(read.values()).isDeepEqualTo(new double[][] {row, row});
    }

    @Test
    void heldOutLabelsKeepTheWholeLabelSpace() throws IOException {
        Classes labels = Classes.of(AWKWARD, 6, 0, 1, 2, 3, 4, 5, 0);
        Files.writeString(file, HeldOutFile.write(labels, new int[] {1, 3, 5, 7, 8, 9, 11, 13}));
        Classes read = HeldOutFile.read(file);
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
