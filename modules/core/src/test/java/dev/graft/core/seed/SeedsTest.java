package dev.graft.core.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.seed.Seeds.Axis;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
    /** Numbers that no version may change: published results depend on them. */
    @Test
    void theyAreTheSameInEveryVersionAndOnEveryMachine() {
        assertThat(new Seeds(1).of(Axis.HELD_OUT)).isEqualTo(-8983991203812380558L);
        assertThat(new Seeds(1).of(Axis.SPLIT)).isEqualTo(8054743807119599449L);
        assertThat(new Seeds(1).trial(0).of(Axis.INITIALISATION)).isEqualTo(4755097411647425093L);
        assertThat(new Seeds(1).trial(4).of(Axis.BATCH_ORDER)).isEqualTo(8259550044551301879L);
        assertThat(new Seeds(-7).trial(2).random(Axis.SPLIT).nextInt(1000)).isEqualTo(60);
    }

    @Test
    void axesTrialsAndRootsAllDiffer() {
        Set<Long> seen = new HashSet<>();
        for (long root : new long[] {0, 1, 2, -1, Long.MAX_VALUE}) {
            for (int trial = 0; trial < 1000; trial++) {
                for (Axis axis : Axis.values()) {
                    seen.add(new Seeds(root).trial(trial).of(axis));
                }
            }
        }
        assertThat(seen).hasSize(5 * 1000 * Axis.values().length);
    }

    @Test
    void whatOneAxisDrawsChangesNothingThatAnotherDraws() {
        Seeds seeds = new Seeds(3);
        double untouched = seeds.random(Axis.BATCH_ORDER).nextDouble();
        seeds.random(Axis.SPLIT).nextDouble();
        assertThat(seeds.random(Axis.BATCH_ORDER).nextDouble()).isEqualTo(untouched);
    }

    @Test
    void axesAreUncorrelated() {
        double product = 0;
        for (int trial = 0; trial < 10_000; trial++) {
            Seeds seeds = new Seeds(5).trial(trial);
            product += seeds.random(Axis.SPLIT).nextGaussian()
                    * seeds.random(Axis.INITIALISATION).nextGaussian();
        }
        // the mean of 10000 products of independent normals has deviation 0.01
        assertThat(product / 10_000).isBetween(-0.04, 0.04);
    }

    @Test
    void aGeneratorBeginsAnew() {
        Seeds seeds = new Seeds(3);
        assertThat(seeds.random(Axis.SPLIT).nextLong())
                .isEqualTo(seeds.random(Axis.SPLIT).nextLong());
    }
}
