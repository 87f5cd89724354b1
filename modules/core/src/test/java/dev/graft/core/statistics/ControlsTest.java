package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.strategy.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlsTest {
    private static final Budget FIVE = new Budget.PerClass(5);

    private final SmallRun run = new SmallRun(FIVE);
    private final Contender scratch = run.contender("scratch", Role.SCRATCH);
    private final Contender coral = run.contender("coral", Role.TRANSFER);
    private final Contender shuffled = run.arm(Control.SHUFFLED_SOURCE, coral);

    @Test
    void anArmThatLosesTheGainSaysWhereItIsFrom() {
        finish(10, 38, 12);
        ControlCell cell = cell();
        assertThat(cell.attribution()).contains(Attribution.FROM_WHAT_WAS_TAKEN);
        assertThat(cell.lead().orElseThrow().baseline()).isEqualTo("coral, shuffled-source");
        assertThat(cell.lead().orElseThrow().estimate().mean()).isCloseTo(26.0 / SmallRun.SAMPLES, within(1e-12));
        assertThat(cell.gain().orElseThrow().estimate().mean()).isCloseTo(2.0 / SmallRun.SAMPLES, within(1e-12));
        assertThat(cell.gain().orElseThrow().baseline()).isEqualTo("scratch");
    }

    @Test
    void anArmThatKeepsTheGainSaysWhereItIsNotFrom() {
        finish(5, 36, 35);
        assertThat(cell().attribution()).contains(Attribution.NOT_FROM_WHAT_WAS_TAKEN);
    }

    @Test
    void anArmThatKeepsALittleSaysNothing() {
        // the arm is 4 better than scratch, which may be luck, and the strategy 4 better than that
        finish(10, 18, 14);
        assertThat(cell().gain().orElseThrow().verdict()).contains(Verdict.NO_EVIDENCE);
        assertThat(cell().lead().orElseThrow().verdict()).contains(Verdict.NO_EVIDENCE);
        assertThat(cell().attribution()).contains(Attribution.UNTOLD);
    }

    @Test
    void whereNothingHelpsNothingIsAttributed() {
        finish(20, 20, 10);
        assertThat(cell().attribution()).isEmpty();
        assertThat(cell().value().orElseThrow().mean()).isEqualTo(0.25);
    }

    @Test
    void withTwoSeedsNothingIsAttributed() {
        run.finished(scratch, FIVE, 5, 5);
        run.finished(coral, FIVE, 38, 38);
        run.finished(shuffled, FIVE, 38, 38);
        assertThat(cell().attribution()).isEmpty();
    }

    @Test
    void armsChangeNoVerdictOfTheTable() {
        finish(20, 30, 10);
        Gain with = run.compared().cell(coral, FIVE).gain().orElseThrow();
        SmallRun alone = new SmallRun(FIVE);
        alone.finished(alone.contender("scratch", Role.SCRATCH), FIVE, 20, 20, 20);
        Contender same = alone.contender("coral", Role.TRANSFER);
        alone.finished(same, FIVE, 30, 30, 30);
        Gain without = alone.compared().cell(same, FIVE).gain().orElseThrow();
        assertThat(with).isEqualTo(without);
        assertThat(run.compared().cells()).hasSize(2);
    }

    @Test
    void armsAreCorrectedAmongThemselves() {
        Contender random = run.arm(Control.RANDOM_BACKBONE, coral);
        finish(20, 38, 29);
        run.finished(random, FIVE, 29, 29, 29);
        List<Gain> gains = run.compared().controls().stream()
                .flatMap(cell -> cell.gain().stream())
                .toList();
        assertThat(gains).hasSize(2);
        assertThat(gains).allSatisfy(gain -> assertThat(gain.correctedP())
                .isEqualTo(Math.min(1, 2 * gain.estimate().pValue())));
    }

    @Test
    void anArmThatCannotBeSaysWhy() {
        finish(20, 38, 38);
        SmallRun other = new SmallRun(FIVE);
        Contender strategy = other.contender("fine-tune", Role.TRANSFER);
        Contender arm = other.arm(Control.MIDDLE_BLOCK_DROPPED, strategy);
        other.ended(arm, FIVE, 0, new Outcome.NotApplicable("no block keeps its shape"));
        ControlCell cell = other.compared().controls().get(0);
        assertThat(cell.remark()).isEqualTo("not applicable, because no block keeps its shape");
        assertThat(cell.finished()).isZero();
        assertThat(cell.value()).isEmpty();
    }

    private void finish(int ofScratch, int ofCoral, int ofShuffled) {
        run.finished(scratch, FIVE, ofScratch, ofScratch, ofScratch);
        run.finished(coral, FIVE, ofCoral, ofCoral, ofCoral);
        run.finished(shuffled, FIVE, ofShuffled, ofShuffled, ofShuffled);
    }

    private ControlCell cell() {
        return run.compared().controls().get(0);
    }
}
