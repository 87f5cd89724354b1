package dev.graft.data.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInTest {
    private static final String HOME = System.getProperty("user.home");
    private static final CutSettings DEFAULT = new CutSettings("default", 0);

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
    void itIsUnpackedWhenItIsOpenedAndIsTheFileThatItSays() throws IOException {
        assertThat(GlyphNet.BACKBONE.place()).doesNotExist();
        assertThat(GlyphNet.BACKBONE.presence().word()).isEqualTo("yes");
        Network network = GlyphNet.BACKBONE.network(DEFAULT);
        assertThat(network.file()).isEqualTo(GlyphNet.BACKBONE.place()).hasSize(GlyphNet.BACKBONE.bytes());
        assertThat(Sha256.of(network.file())).isEqualTo(network.sha256());
        assertThat(Files.size(network.file())).as("under 1 MB").isLessThan(1_000_000);
        try (var files = Files.list(network.file().getParent())) {
            assertThat(files).as("nothing half-written").hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Path file = GlyphNet.BACKBONE.place();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "damaged");
        assertThat(Sha256.of(GlyphNet.BACKBONE.network(DEFAULT).file())).isEqualTo(GlyphNet.BACKBONE.sha256());
    }

    @Test
    void whereItCannotBeUnpackedIsSaid() throws IOException {
        Files.writeString(folder.resolve(".graft"), "a file in the way");
        assertThatThrownBy(() -> GlyphNet.BACKBONE.network(DEFAULT))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("backbone glyphnet: it cannot be unpacked to ")
                .hasMessageEndingWith("Make the folder writable.");
    }
}
