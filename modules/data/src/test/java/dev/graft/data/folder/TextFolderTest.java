package dev.graft.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Text;
import dev.graft.data.Made;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTest {
    @Test
    void textsAreReadAsUtf8WithoutAByteOrderMark(@TempDir Path folder) {
        Made.write(folder.resolve("good/1.txt"), "sch\u00f6n \ud83d\ude42\n".getBytes(StandardCharsets.UTF_8));
        Made.write(folder.resolve("bad/1.TXT"), "\ufeffschade".getBytes(StandardCharsets.UTF_8));
        Labelled labelled = new TextFolder().load(new TextFolder.Settings(folder.toString(), ""));
        assertThat(labelled.classes().names()).containsExactly("bad", "good");
        assertThat(((Text) labelled.samples()).text(0)).isEqualTo("schade");
        assertThat(((Text) labelled.samples()).text(1)).isEqualTo("sch\u00f6n \ud83d\ude42\n");
    }
}
