package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.ControlArm;
import dev.graft.report.SyntheticRun;
import org.junit.jupiter.api.Test;

class ControlWordsTest {
    private final Findings findings = Findings.of(SyntheticRun.controlled());

    @Test
    void budgetsOfWhichTheSameIsSaidShareAClause() {
        assertThat(ControlWords.of(findings, arm(0)))
                .isEqualTo("at 0, 1 and 5 labels per class the gain needs the source's labels; "
                        + "at 20 labels per class no gain to explain");
    }

    @Test
    void anArmThatKeepsTheGainShowsThatItIsNotFromWhatWasTaken() {
        assertThat(ControlWords.of(findings, arm(1)))
                .contains("at 1 and 5 labels per class the gain is not from what the source has to do with the target");
    }

    @Test
    void anArmThatCannotBeMadeSaysWhy() {
        assertThat(ControlWords.of(findings, arm(3)))
                .isEqualTo("not applicable, because the unrelated source has other features");
    }

    private ControlArm arm(int number) {
        return findings.run().controls().get(number);
    }
}
