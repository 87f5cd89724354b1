package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.benefit.Measured;
import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelWordsTest {
    private static final double MORE = Double.POSITIVE_INFINITY;
    private static final double FEWER = Double.NEGATIVE_INFINITY;
    private static final LabelWords WORDS =
            LabelWords.on(List.of(new Budget.PerClass(5), new Budget.PerClass(1), new Budget.PerClass(50)));

    @Test
    void sayWhereNoBudgetReaches() {
        assertThat(WORDS.of(12.34)).isEqualTo("12.3");
        assertThat(WORDS.of(MORE)).isEqualTo("more than 50");
        assertThat(WORDS.of(FEWER)).isEqualTo("fewer than 1");
        assertThat(WORDS.of(Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void anIntervalMayEndBeyondTheBudgets() {
        assertThat(WORDS.of(measured(12.34, 8.1, MORE))).isEqualTo("12.3 (8.1 to more than 50)");
        assertThat(WORDS.of(measured(MORE, 20, MORE))).isEqualTo("more than 50 (20 to more than 50)");
        assertThat(WORDS.of(measured(2, FEWER, 3))).isEqualTo("2 (fewer than 1 to 3)");
    }

    @Test
    void anIntervalThatSaysNoMoreIsLeftOut() {
        assertThat(WORDS.of(measured(MORE, MORE, MORE))).isEqualTo("more than 50");
        assertThat(WORDS.of(new Measured(3, Optional.empty()))).isEqualTo("3");
    }

    @Test
    void nothingIsFewerThanNoLabel() {
        LabelWords fromZero = LabelWords.on(List.of(new Budget.Count(0), new Budget.Count(100)));
        assertThat(fromZero.of(FEWER)).isEqualTo("none");
        assertThat(fromZero.of(0)).isEqualTo("none");
        assertThat(fromZero.of(0.4)).isEqualTo("0.4");
    }

    @Test
    void sharesAreInPercent() {
        LabelWords shares = LabelWords.on(List.of(new Budget.Share(0.01), new Budget.Share(0.5)));
        assertThat(shares.of(measured(0.123, FEWER, MORE))).isEqualTo("12.3 % (fewer than 1 % to more than 50 %)");
    }

    private static Measured measured(double value, double low, double high) {
        return new Measured(value, Optional.of(new Interval(low, high)));
    }
}
