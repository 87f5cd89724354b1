package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.seed.Seeds;
import dev.graft.runner.experiment.HoldOut;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    /** 60 of "a", 30 of "b", 10 of "c", in turns. */
    private static final Classes TARGET = Classes.of(
            List.of("a", "b", "c"),
            IntStream.range(0, 100)
                    .map(i -> i % 10 == 9 ? 2 : i % 3 == 0 ? 1 : 0)
                    .toArray());

    @Test
    void everySampleIsHeldOutOrVisibleOrHidden() {
        Split split = draw(new Budget.PerClass(4), 0);
        int[] all = IntStream.concat(
                        IntStream.of(split.heldOut()),
                        IntStream.concat(IntStream.of(split.visible()), IntStream.of(split.hidden())))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, 100).toArray());
    }

    @Test
    void theHeldOutSamplesAreTheSameForAllSeedsAndBudgets() {
        int[] heldOut = draw(new Budget.PerClass(0), 0).heldOut();
        for (int seed = 0; seed < 10; seed++) {
            for (Budget budget : List.of(new Budget.PerClass(3), new Budget.Count(20), new Budget.Share(1))) {
                assertThat(draw(budget, seed).heldOut()).containsExactly(heldOut);
            }
        }
    }

    @Test
    void anotherExperimentsSeedHoldsOutOthers() {
        Split other =
                Split.draw(TARGET, new HoldOut.Share(0.4), new Budget.PerClass(0), new Seeds(2), new Seeds(1).trial(0));
        assertThat(other.heldOut()).isNotEqualTo(draw(new Budget.PerClass(0), 0).heldOut());
    }

    @Test
    void everyClassIsHeldOutAlike() {
        int[] all = TARGET.counts();
        int[] heldOut = TARGET.select(draw(new Budget.PerClass(0), 0).heldOut()).counts();
        for (int c = 0; c < all.length; c++) {
            assertThat(heldOut[c]).isEqualTo(Math.round(0.4f * all[c]));
        }
    }

    @Test
    void whatASmallerBudgetShowsALargerOneShowsToo() {
        for (int seed = 0; seed < 10; seed++) {
            List<Integer> few = boxed(draw(new Budget.PerClass(2), seed).visible());
            List<Integer> many = boxed(draw(new Budget.PerClass(5), seed).visible());
            assertThat(few).hasSize(6);
            assertThat(many).hasSize(15).containsAll(few);
        }
    }

    @Test
    void anotherSeedShowsOthers() {
        assertThat(draw(new Budget.PerClass(5), 0).visible())
                .isNotEqualTo(draw(new Budget.PerClass(5), 1).visible());
    }

    @Test
    void anUpperBoundSeesTheWholePool() {
        Split split = draw(Budget.all(), 0);
        assertThat(split.hidden()).isEmpty();
        assertThat(split.visible()).hasSize(60);
    }

    private static Split draw(Budget budget, int seed) {
        return Split.draw(TARGET, new HoldOut.Share(0.4), budget, new Seeds(1), new Seeds(1).trial(seed));
    }

    private static List<Integer> boxed(int[] positions) {
        return IntStream.of(positions).boxed().toList();
    }
}
