package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    private static double[] rates(Schedule schedule, int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(step -> schedule.rate(step, steps))
                .toArray();
    }

    @Test
    void constantStaysTheSame() {
        assertThat(rates(new Schedule.Constant(0.1), 3)).containsExactly(0.1, 0.1, 0.1);
    }

    @Test
    void stepsFallAgainAndAgain() {
        assertThat(rates(new Schedule.Steps(8, 2, 0.5), 5)).containsExactly(8, 8, 4, 4, 2);
    }

    @Test
    void cosineGoesFromTheFirstRateToNothing() {
        assertThat(rates(new Schedule.Cosine(1), 4))
                .containsExactly(
                        new double[] {1, (1 + Math.sqrt(0.5)) / 2, 0.5, (1 - Math.sqrt(0.5)) / 2}, within(1e-12));
    }

    @Test
    void warmUpLeadsToWhatComesThen() {
        assertThat(rates(new Schedule.WarmUp(2, new Schedule.Cosine(1)), 4)).containsExactly(0.5, 1, 1, 0.5);
        assertThat(rates(new Schedule.WarmUp(5, new Schedule.Constant(1)), 2)).containsExactly(0.2, 0.4);
    }

    @Test
    void whatIsNoRateIsRefused() {
        assertThatThrownBy(() -> new Schedule.Constant(0)).hasMessageContaining("above 0, was 0.0");
        assertThatThrownBy(() -> new Schedule.Cosine(Double.NaN)).hasMessageContaining("was NaN");
        assertThatThrownBy(() -> new Schedule.Steps(1, 0, 0.5)).hasMessageContaining("above 0, was 0");
    }
}
