package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void theSignOfTheGainDecidesAtTheLevel() {
        assertThat(Verdict.of(0.1, 0.05)).isEqualTo(Verdict.HELPS);
        assertThat(Verdict.of(-0.1, 0.05)).isEqualTo(Verdict.HURTS);
    }

    @Test
    void aboveTheLevelThereIsNoEvidence() {
        assertThat(Verdict.of(0.5, 0.0501)).isEqualTo(Verdict.NO_EVIDENCE);
        assertThat(Verdict.of(-0.5, 1)).isEqualTo(Verdict.NO_EVIDENCE);
    }

    @Test
    void itIsReadAsWords() {
        assertThat(Verdict.NO_EVIDENCE.words()).isEqualTo("no evidence");
        assertThat(Verdict.HELPS.words()).isEqualTo("helps");
    }
}
