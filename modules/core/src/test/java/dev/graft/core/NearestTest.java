package dev.graft.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("coral", "deep-coral", "kmm", "tca", "scratch");

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertThat(Nearest.of("corall", KNOWN)).contains("coral");
        assertThat(Nearest.of("corla", KNOWN)).contains("coral");
        assertThat(Nearest.of("deepcoral", KNOWN)).contains("deep-coral");
        assertThat(Nearest.of("kmn", KNOWN)).contains("kmm");
    }

    @Test
    void whatIsFarFromAllIsNotGuessed() {
        assertThat(Nearest.of("jda", KNOWN)).isEmpty();
        assertThat(Nearest.of("kmmmmm", KNOWN)).isEmpty();
        assertThat(Nearest.of("coral", List.of())).isEmpty();
    }

    @Test
    void theHintIsAnEndOfASentence() {
        assertThat(Nearest.hint("scrtch", KNOWN)).isEqualTo("; did you mean \"scratch\"?");
        assertThat(Nearest.hint("jda", KNOWN)).isEmpty();
        assertThat(Nearest.ending("scrtch", KNOWN)).isEqualTo("; did you mean \"scratch\"?");
        assertThat(Nearest.ending("jda", KNOWN)).isEqualTo(".");
    }
}
