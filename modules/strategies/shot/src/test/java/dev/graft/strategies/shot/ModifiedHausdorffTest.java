package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifiedHausdorffTest {
    private static final ModifiedHausdorff USUAL = with(Ink.AUTO);

    /** Lake's demo_classification.py says that its result is 38.8 percent errors: 155 of 400. */
    @Test
    void makesTheErrorsOfThePublishedBaselineOnOmniglot() throws IOException {
        int errors = 0;
        for (OmniglotRuns.Run run : OmniglotRuns.load()) {
            double[][] found =
                    Worlds.probabilities(USUAL, Worlds.episode(Worlds.nobody(), run.training(), run.items()));
            for (int i = 0; i < found.length; i++) {
                errors += Worlds.best(found[i]) == run.truth()[i] ? 0 : 1;
            }
        }
        assertThat(errors).isEqualTo(155);
    }

    /**
     * By hand: a row of three, {-1, 0, 1} about its mean, and one of two, {-0.5, 0.5}. From the three to the two ½, ½, ½, which is ½
     * on the mean; from the two ½ too. To a column of three: 1, 0, 1 both ways, so 2/3.
     */
    @Test
    void isTheLargerOfTwoMeansOfNearestDistances() {
        InkPoints three = InkPoints.of(drawing("....", "###.", "...."), Ink.DARK);
        InkPoints two = InkPoints.of(drawing("##", ".."), Ink.DARK);
        InkPoints column = InkPoints.of(drawing("#.", "#.", "#."), Ink.DARK);
        assertThat(three.distance(two)).isEqualTo(0.5, within(1e-6));
        assertThat(three.distance(column)).isEqualTo(2 / 3.0, within(1e-6));
        // a square with a hole beside the hole: from one drawing the nearest are near, from the other they are not
        InkPoints dot = InkPoints.of(drawing("...", ".#.", "..."), Ink.DARK);
        assertThat(three.distance(dot)).isEqualTo(2 / 3.0, within(1e-6));
        assertThat(dot.distance(three)).isEqualTo(2 / 3.0, within(1e-6));
    }

    @Test
    void aPhotographIsNoDrawing() {
        Image photograph = new Image(150, 150, 1, new byte[150 * 150]); // black all over
        assertThatThrownBy(() -> InkPoints.of(photograph, Ink.DARK))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("150 x 150 pixels has 22500 of ink, and at most 10000 are compared");
    }

    @Test
    void theDistanceIsThatOfTwoPlainLoops() {
        InkPoints a = InkPoints.of(drawing("#..#", ".##.", "#...", "...#"), Ink.DARK);
        InkPoints b = InkPoints.of(drawing("####", "#...", "#...", "####"), Ink.DARK);
        assertThat(a.distance(b)).isEqualTo(Math.max(plain(a, b), plain(b, a)), within(1e-6));
    }

    private static double plain(InkPoints from, InkPoints to) {
        double sum = 0;
        for (int i = 0; i < from.count(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < to.count(); j++) {
                nearest = Math.min(nearest, Math.hypot(from.down()[i] - to.down()[j], from.right()[i] - to.right()[j]));
            }
            sum += nearest;
        }
        return sum / from.count();
    }

    @Test
    void whereADrawingLiesOnThePaperDoesNotMatter() {
        InkPoints here = InkPoints.of(drawing("##..", "#...", "....", "...."), Ink.DARK);
        InkPoints there = InkPoints.of(drawing("....", "....", "..##", "..#."), Ink.DARK);
        assertThat(here.distance(there)).isEqualTo(0, within(1e-6));
    }

    @Test
    void autoTakesTheRarerSideForInkAndEqualsForDark() {
        Image blackOnWhite = drawing("#...", "#...", "##..");
        Image whiteOnBlack = drawing(".###", ".###", "..##");
        assertThat(InkPoints.of(blackOnWhite, Ink.AUTO).distance(InkPoints.of(whiteOnBlack, Ink.AUTO)))
                .isEqualTo(0, within(1e-6));
        assertThat(InkPoints.of(whiteOnBlack, Ink.DARK).count()).isEqualTo(8);
        assertThat(InkPoints.of(whiteOnBlack, Ink.LIGHT).count()).isEqualTo(4);
        assertThat(InkPoints.of(drawing("##.", "#.."), Ink.AUTO)
                        .distance(InkPoints.of(drawing("##.", "#.."), Ink.DARK)))
                .isEqualTo(0, within(1e-6));
    }

    @Test
    void theNearestOfSeveralShotsSpeaksForItsClass() {
        Image row = drawing("###", "...", "...");
        Image column = drawing("#..", "#..", "#..");
        Image corner = drawing("##.", "#..", "...");
        Labelled support =
                new Labelled(Images.of(List.of(row, column, corner)), Classes.of(List.of("lines", "corners"), 0, 0, 1));
        double[][] found = Worlds.probabilities(
                USUAL,
                Worlds.episode(
                        Worlds.nobody(),
                        support,
                        Images.of(List.of(drawing(".#.", ".#.", ".#."), drawing("...", ".##", ".#.")))));
        assertThat(Worlds.accuracy(found, 0, 1)).isEqualTo(1);
        // of the column the lines are at 0, so that all of the mean of both is the corners'
        assertThat(found[0][0]).isEqualTo(1 / (1 + Math.exp(-20)), within(1e-9));
    }

    @Test
    void refusesWhatIsNoPictureAndAPictureWithoutInk() {
        Labelled vectors = Worlds.labelled(new int[] {0, 1}, new double[] {1}, new double[] {2});
        assertThatThrownBy(() -> Worlds.probabilities(USUAL, vectors, new double[] {1}))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "support: a sample is a vector, and modified-hausdorff compares drawings. Name a data set of pictures, or use prototypes for vectors.");
        Image line = drawing("#..", "...");
        Labelled lines = new Labelled(Images.of(List.of(line, line)), Classes.of(List.of("a", "b"), 0, 1));
        Samples blank = Images.of(List.of(line, drawing("...", "...")));
        assertThatThrownBy(() -> Worlds.probabilities(USUAL, Worlds.episode(Worlds.nobody(), lines, blank)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("queries: picture 1 (counted from 0) has no ink");
        assertThatThrownBy(() ->
                        Worlds.probabilities(USUAL, Worlds.episode(Worlds.nobody(), lines, Dense.of(new double[] {1}))))
                .hasMessageStartingWith("queries: a sample is a vector");
    }

    @Test
    void refusesASharpnessThatIsNotAboveZero() {
        assertThatThrownBy(() -> new ModifiedHausdorff.Settings(Ink.AUTO, 0))
                .hasMessage("sharpness must be above 0, was 0.0");
    }

    private static ModifiedHausdorff with(Ink ink) {
        return new ModifiedHausdorff(new ModifiedHausdorff.Settings(ink, 10));
    }

    private static Image drawing(String... rows) {
        int width = rows[0].length();
        byte[] pixels = new byte[rows.length * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (rows[i / width].charAt(i % width) == '#' ? 0 : 255);
        }
        return new Image(rows.length, width, 1, pixels);
    }
}
