package dev.graft.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.data.catalogue.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniLmTest {
    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path folder;

    private final MiniLm backbone = new MiniLm();

    @BeforeEach
    void away() {
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void back() {
        System.setProperty("user.home", HOME);
    }

    @Test
    void itsFilesAreUnpackedWhenItIsOpenedAndAreWhatTheySay() throws IOException {
        assertThat(backbone.place()).doesNotExist();
        Network network = backbone.network(new SentenceSettings("default", 64));
        Tokens tokens = (Tokens) network.input();
        Vocabulary vocabulary = (Vocabulary) tokens.vocabulary();
        assertThat(Sha256.of(network.file())).isEqualTo(network.sha256());
        assertThat(Sha256.of(vocabulary.file())).isEqualTo(vocabulary.sha256());
        assertThat(Files.size(network.file()) + Files.size(vocabulary.file()))
                .isEqualTo(backbone.facts().bytes().orElseThrow());
        try (var files = Files.list(backbone.place())) {
            assertThat(files).as("nothing half-written").containsExactlyInAnyOrder(network.file(), vocabulary.file());
        }
        assertThat(tokens.length()).isEqualTo(64);
        assertThat(tokens.unitLength()).isTrue();
        assertThat(network.cut()).isEqualTo("last_hidden_state");
        Network longer = backbone.network(new SentenceSettings("elsewhere", 65));
        assertThat(longer.cut()).isEqualTo("elsewhere");
        assertThat(longer.input().identity()).isNotEqualTo(network.input().identity());
    }

    @Test
    void itStandsOnAShelf() {
        assertThat(ServiceLoader.load(BackboneShelf.class).stream()
                        .flatMap(shelf -> shelf.get().backbones().stream())
                        .map(Backbone::id))
                .contains("minilm-l6");
        assertThat(backbone.presence().word()).isEqualTo("yes");
        assertThat(backbone.facts().origin()).isEqualTo(Backbone.Origin.BUILT_IN);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SentenceSettings(" ", 128)).hasMessageStartingWith("cut must name a value");
        assertThatThrownBy(() -> new SentenceSettings("default", 1)).hasMessage("length must be from 2 to 512, was 1");
        assertThatThrownBy(() -> new SentenceSettings("default", 513)).isInstanceOf(IllegalArgumentException.class);
    }
}
