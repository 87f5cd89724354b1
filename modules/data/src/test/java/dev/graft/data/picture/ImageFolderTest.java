package dev.graft.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import dev.graft.data.Made;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    private static final byte[] RGB = Made.rgb("png");
    private static final byte[] GREY = Made.encoded(Made.picture(BufferedImage.TYPE_BYTE_GRAY), "png");

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void fill() {
        folder = temporary.resolve("animals");
        Made.write(folder.resolve("dogs/10.png"), GREY);
        Made.write(folder.resolve("dogs/9.jpg"), Made.rgb("jpeg"));
        Made.write(folder.resolve("dogs/old/1.png"), GREY);
        Made.write(folder.resolve("Cats/a b.png"), RGB);
        Made.write(folder.resolve("Cats/Thumbs.db"), (byte) 1);
        Made.write(folder.resolve("Cats/.DS_Store"), (byte) 1);
        Made.write(folder.resolve(".git/x/y"), (byte) 1);
    }

    @Test
    void classesAndPicturesAreInTheOrderOfTheirNames() {
        Labelled labelled = load(folder, "", 0);
        assertThat(labelled.classes().names()).containsExactly("Cats", "dogs");
        assertThat(labelled.classes().counts()).containsExactly(1, 3);
        assertThat(pixels(labelled, 0)).isEqualTo(pixels(load(folder, "*.jpg", 0), 0));
        assertThat(((Images) labelled.samples()).image(1).pixels()).isEqualTo(grey());
        assertThat(labelled.samples().fingerprint(1))
                .isEqualTo(labelled.samples().fingerprint(3));
        assertThat(labelled.samples().fingerprint(1))
                .isNotEqualTo(labelled.samples().fingerprint(2));
    }

    @Test
    void inAMixedSetAllHaveColoursInAGreyOneNone() {
        Images mixed = (Images) load(folder, "", 0).samples();
        assertThat(mixed.image(1).channels()).isEqualTo(3);
        Made.write(folder.resolve("../grey/a/1.png"), GREY);
        Made.write(folder.resolve("../grey/b/1.png"), GREY);
        Images grey = (Images) load(folder.resolve("../grey"), "", 0).samples();
        assertThat(grey.image(0).channels()).isEqualTo(1);
        assertThat(grey.fingerprint(0)).isNotEqualTo(mixed.fingerprint(1));
    }

    @Test
    void aZipOfTheFolderHoldsTheSameSamples() {
        Labelled unpacked = load(folder, "", 0);
        Path zip = temporary.resolve("animals.zip");
        for (String top : new String[] {"", "animals/"}) {
            Made.write(
                    zip,
                    Made.zip(Map.of(
                            top + "dogs/10.png",
                            GREY,
                            top + "dogs/9.jpg",
                            Made.rgb("jpeg"),
                            top + "dogs/old/1.png",
                            GREY,
                            top + "Cats/",
                            new byte[0],
                            top + "Cats/a b.png",
                            RGB,
                            "__MACOSX/Cats/a b.png",
                            RGB)));
            Labelled zipped = load(zip, "", 0);
            assertThat(zipped.classes().names()).isEqualTo(unpacked.classes().names());
            assertThat(zipped.size()).isEqualTo(unpacked.size());
            for (int i = 0; i < zipped.size(); i++) {
                assertThat(zipped.samples().fingerprint(i))
                        .isEqualTo(unpacked.samples().fingerprint(i));
                assertThat(pixels(zipped, i)).isEqualTo(pixels(unpacked, i));
            }
        }
    }

    @Test
    void picturesAreResizedToASquare() {
        Images images = (Images) load(folder, "", 3).samples();
        assertThat(images.image(0)).matches(image -> image.height() == 3 && image.width() == 3);
        assertThat(images.vectors().features()).isEqualTo(27);
        assertThat(images.fingerprint(0))
                .isNotEqualTo(load(folder, "", 2).samples().fingerprint(0));
    }

    @Test
    void aFileThatChangesMeanwhileIsNoticed() {
        Images images = (Images) load(folder, "", 0).samples();
        Made.write(folder.resolve("Cats/a b.png"), GREY);
        assertThatThrownBy(() -> images.image(0))
                .isInstanceOf(GraftException.class)
                .hasMessage(folder.resolve("Cats/a b.png")
                        + ": has changed since it was read first. Run again, and leave the files alone meanwhile.");
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("dogs/link.png"), folder.resolve("Cats/a b.png"));
        assertThat(load(folder, "", 0).size()).isEqualTo(5);
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new ImageFolder.Settings(" ", "", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("folder must name a folder or a zip with a sub-folder for each class, was blank");
        assertThatThrownBy(() -> new ImageFolder.Settings("x", "{a", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("skip must be a glob such as *.gif, was \"{a\"");
        assertThatThrownBy(() -> new ImageFolder.Settings("x", "", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("side must be in [0, 4096] pixels, was -1");
    }

    private Labelled load(Path root, String skip, int side) {
        return new ImageFolder().load(new ImageFolder.Settings(root.toString(), skip, side));
    }

    private static byte[] grey() {
        byte[] once = ((java.awt.image.DataBufferByte)
                        Made.picture(BufferedImage.TYPE_BYTE_GRAY).getRaster().getDataBuffer())
                .getData();
        byte[] thrice = new byte[3 * once.length];
        for (int i = 0; i < thrice.length; i++) {
            thrice[i] = once[i / 3];
        }
        return thrice;
    }

    private static byte[] pixels(Labelled labelled, int i) {
        return ((Images) labelled.samples()).image(i).pixels();
    }
}
