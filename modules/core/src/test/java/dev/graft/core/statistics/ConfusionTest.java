package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Confusion.Pair;
import dev.graft.core.strategy.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final Budget FIVE = new Budget.PerClass(5);

    private static final Confusion MANY =
            new Confusion(List.of("a", "b", "c"), new long[][] {{6, 3, 1}, {0, 10, 0}, {4, 1, 5}});
    private static final Confusion FEW =
            new Confusion(List.of("a", "b", "c"), new long[][] {{8, 2, 0}, {1, 9, 0}, {1, 0, 9}});

    /** All samples are of the first class; 30 and 10 of 40 are taken for it. */
    @Test
    void sumsOverTrials() {
        SmallRun small = new SmallRun(FIVE);
        Contender scratch = small.contender("scratch", Role.SCRATCH);
        small.finished(scratch, FIVE, 30, 10);
        Run run = small.run();
        Confusion confusion = Confusion.of(run, run.of(scratch, FIVE)).orElseThrow();
        assertThat(confusion.counts()).isDeepEqualTo(new long[][] {{40, 40}, {0, 0}});
        assertThat(confusion.accuracy()).isEqualTo(0.5);
        assertThat(confusion.share(new Pair(0, 1))).isEqualTo(0.5);
        assertThat(confusion.share(new Pair(1, 0))).isNaN();
        assertThat(Confusion.of(run, List.of())).isEmpty();
    }

    @Test
    void sharesAreOfTheTrueClass() {
        assertThat(MANY.share(new Pair(0, 1))).isCloseTo(0.3, within(1e-12));
        assertThat(MANY.share(new Pair(2, 0))).isCloseTo(0.4, within(1e-12));
        assertThat(MANY.accuracy()).isCloseTo(21.0 / 30, within(1e-12));
        assertThat(MANY.pairs()).hasSize(6).doesNotContain(new Pair(1, 1));
    }

    /** From 4 to 1 for c taken for a; from 3 to 2 for a taken for b. */
    @Test
    void tellsWhichConfusionIsLessenedMost() {
        assertThat(FEW.mostRemovedFrom(MANY)).contains(new Pair(2, 0));
        assertThat(MANY.mostRemovedFrom(FEW)).contains(new Pair(1, 0));
        assertThat(MANY.mostRemovedFrom(MANY)).isEmpty();
    }
}
