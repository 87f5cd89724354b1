package dev.graft.data.textures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.data.drawing.Fingerprint;
import dev.graft.data.published.Mnist;
import dev.graft.data.published.Sheets;
import dev.graft.data.textures.TexturedDigits.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Textured digits of sets that are downloaded. */
class ScannedDigitsTest {
    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path empty;

    @AfterEach
    void back() {
        System.clearProperty("graft.data");
        System.setProperty("user.home", HOME);
    }

    private static void assumeThere() {
        assumeTrue(
                System.getenv("GRAFT_DATA") != null,
                "SKIPPED: published data are not on this machine; GRAFT_DATA names no folder");
    }

    private static List<String> prints(Labelled labelled) {
        return IntStream.range(0, labelled.size())
                .mapToObj(labelled.samples()::fingerprint)
                .toList();
    }

    @Test
    void absentFilesSayHowToGetThem() {
        System.setProperty("graft.data", empty.toString());
        System.setProperty("user.home", empty.toString());

        assertThatThrownBy(() -> new TexturedDigits().load(new Settings(Digits.MNIST, 10, 0, 0, 28, 1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("t10k-images", "not on this machine", "./graft data fetch mnist");
        assertThatThrownBy(() -> new TexturedDigits().load(new Settings(Digits.USPS, 10, 0, 0, 28, 1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("./graft data fetch usps");
    }

    @Test
    void texturedDigitsOfMnistAreTheSameBytesOnEveryMachine() {
        assumeThere();
        Labelled pictures = new TexturedDigits().load(new Settings(Digits.MNIST, 100, 0, 0, 28, 1));

        assertThat(Fingerprint.of(pictures))
                .isEqualTo("f45c0b162620d638efd73b711f637f1b13265f65572c11cccf7c6fc236f6befb");
        assertThat(pictures.classes().counts()).containsOnly(10);
    }

    /** What the documentation promises of {@code after}. */
    @Test
    void digitsPassedOverAreThoseOfTheSetWithAsManySamples() {
        assumeThere();
        Labelled source = new Mnist().load(new Sheets(205, 0, 0, 3));

        assertThat(prints(new Settings(Digits.MNIST, 205, 0, 0, 28, 3).digits()))
                .containsExactlyInAnyOrderElementsOf(prints(source));
        assertThat(prints(new Settings(Digits.MNIST, 1000, 205, 0, 28, 3).digits()))
                .doesNotContainAnyElementsOf(prints(source));
    }

    @Test
    void digitsOfUspsAreOnTexturesToo() {
        assumeThere();
        Labelled pictures = new TexturedDigits().load(new Settings(Digits.USPS, 40, 0, 7, 28, 1));

        assertThat(pictures.classes().counts()).containsOnly(4);
    }

    @Test
    void moreThanThereAreAreRefused() {
        assumeThere();
        assertThatThrownBy(() -> new TexturedDigits().load(new Settings(Digits.MNIST, 5001, 5000, 0, 28, 1)))
                .isInstanceOf(GraftException.class)
                .hasMessage("textured-digits: after and samples are 10001 together, mnist has 10000. Take fewer.");
    }
}
