package dev.graft.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Image;
import dev.graft.data.Made;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
    private static final byte[] PNG = Made.rgb("png");

    @TempDir
    private Path folder;

    @Test
    void aFolderIsWalkedInTheOrderOfPaths() {
        for (String name :
                new String[] {"b.PNG", "a/2.jpg", "a/10.gif", "new.webp", "README.md", ".hidden/x.png", "._b.png"}) {
            Made.write(folder.resolve(name), PNG);
        }
        Made.write(folder.resolve("none.jpg/inner.bmp"), PNG);
        assertThat(PictureFiles.in(folder).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                .containsExactly("a/10.gif", "a/2.jpg", "b.PNG", "new.webp", "none.jpg/inner.bmp");
    }

    @Test
    void aFileIsReadWhateverItIsCalled() {
        Path file = folder.resolve("picture.dat");
        Made.write(file, PNG);
        assertThat(PictureFiles.in(file)).containsExactly(file);
        Image image = PictureFiles.read(file);
        assertThat(image.width()).isEqualTo(6);
        assertThat(image.height()).isEqualTo(4);
        assertThat(image.pixels()).startsWith(0, 0, 7, 40, 0, 7);
    }

    @Test
    void whatIsNotThereIsSaid() {
        Made.write(folder.resolve("bee.png"), PNG);
        Made.write(folder.resolve("texts/a.txt"), PNG);
        assertThatThrownBy(() -> PictureFiles.in(folder.resolve("bees.png")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("there is no such file; did you mean \"bee.png\"?");
        assertThatThrownBy(() -> PictureFiles.in(folder.resolve("texts")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("texts: the folder holds no picture");
    }

    @Test
    void aDamagedFileIsRefusedByItsName() {
        Path cut = folder.resolve("cut.png");
        Made.write(cut, Made.cut(PNG, 20));
        assertThatThrownBy(() -> PictureFiles.read(cut))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(cut + ": is truncated: PNG ends after")
                .hasMessageEndingWith("Mend the file, or leave it out.");
    }
}
