package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepScaleTest {
    private static final StepScale SCALE = StepScale.of(List.of(0L, 1L, 2L, 5L, 1370L));

    @Test
    void nothingStandsAtTheLeftAndTheLastStepAtTheRight() {
        assertThat(SCALE.position(0)).isZero();
        assertThat(SCALE.position(1370)).isEqualTo(1);
        double decade = SCALE.position(1000) - SCALE.position(100);
        assertThat(SCALE.position(100) - SCALE.position(10)).isBetween(0.99 * decade, 1.01 * decade);
    }

    @Test
    void ticksArePowersOfTenAndMoreWhereThereIsRoom() {
        assertThat(SCALE.ticks(240)).containsExactly(0L, 1L, 10L, 100L, 1000L);
        assertThat(SCALE.ticks(700)).containsExactly(0L, 1L, 2L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1000L);
        assertThat(SCALE.ticks(60)).containsExactly(0L, 100L);
    }

    @Test
    void stepsThatStartLateAreSpreadOverTheAxis() {
        StepScale late = StepScale.of(List.of(0L, 100L, 500L, 1000L));
        assertThat(late.position(100)).isGreaterThan(0.25);
        assertThat(late.ticks(240)).containsExactly(0L, 100L, 200L, 500L, 1000L);
    }

    @Test
    void zeroAloneIsAScaleToo() {
        assertThat(StepScale.of(List.of(0L)).position(0)).isZero();
    }
}
