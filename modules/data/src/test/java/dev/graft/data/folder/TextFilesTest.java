package dev.graft.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.data.Made;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsOneText() {
        Path file = written("a/review.md", "\ufeffIt was\ngood.\n");
        assertThat(TextFiles.in(file)).containsExactly(file);
        assertThat(TextFiles.read(file)).isEqualTo("It was\ngood.\n");
    }

    @Test
    void aFolderIsWalkedForTexts() {
        Path second = written("b.txt", "b");
        Path first = written("a/2.TXT", "a");
        written("a/2.md", "no");
        assertThat(TextFiles.in(folder)).containsExactly(first, second);
    }

    @Test
    void whatIsNoTextIsRefusedByItsName() {
        Path blank = written("blank.txt", "\ufeff \n");
        assertThatThrownBy(() -> TextFiles.read(blank))
                .isInstanceOf(GraftException.class)
                .hasMessage(blank + ": holds no text. Mend the file, or leave it out.");
        Path latin = folder.resolve("latin.txt");
        Made.write(latin, "déjà vu".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TextFiles.read(latin))
                .isInstanceOf(GraftException.class)
                .hasMessage(latin + ": is no UTF-8 text. Save it as UTF-8, or leave it out.");
    }

    private Path written(String name, String text) {
        Path file = folder.resolve(name);
        Made.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
