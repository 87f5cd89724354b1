package dev.graft.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {
    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path folder;

    @BeforeEach
    void away() {
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void back() {
        System.setProperty("user.home", HOME);
    }

    @Test
    void anotherFileOnTheClassPathIsNotUnpacked() {
        PackedFile other =
                new PackedFile(PackedFile.class, "/dev/graft/data/backbone/glyphnet.onnx", "a/b.onnx", "0".repeat(64));
        assertThatThrownBy(() -> other.unpacked("backbone b"))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(
                        "backbone b: /dev/graft/data/backbone/glyphnet.onnx on the class path is not what it"
                                + " should be: its sha256 is 4d4eadd3");
        assertThat(other.path()).doesNotExist();
        assertThat(other.path().getParent()).as("nothing half-written").isEmptyDirectory();
    }

    @Test
    void aFileThatIsNotOnTheClassPathIsNamed() {
        PackedFile absent = new PackedFile(PackedFile.class, "absent.onnx", "a/b.onnx", "0".repeat(64));
        assertThatThrownBy(() -> absent.unpacked("backbone b"))
                .isInstanceOf(GraftException.class)
                .hasMessage("backbone b: absent.onnx is not on the class path. Build Graft again.");
    }
}
