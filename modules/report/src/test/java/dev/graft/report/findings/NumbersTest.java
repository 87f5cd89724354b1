package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.statistics.Interval;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void pointsAlwaysHaveASignExceptZero() {
        assertThat(Numbers.points(0.073)).isEqualTo("+7.3");
        assertThat(Numbers.points(-0.02)).isEqualTo("\u22122.0");
        assertThat(Numbers.points(-0.0001)).isEqualTo("0.0");
        assertThat(Numbers.points(new Interval(-0.01, 0.1))).isEqualTo("\u22121.0 to +10.0");
    }

    @Test
    void theLastBitsOfASumDoNotShow() {
        assertThat(Numbers.percent(0.6275)).isEqualTo("62.8");
        assertThat(Numbers.points(-0.00249999999999995)).isEqualTo("\u22120.3");
        assertThat(Numbers.percent(-0.671)).isEqualTo("\u221267.1");
    }

    @Test
    void wholePercentsHaveNoDecimal() {
        assertThat(Numbers.wholePercent(0.842)).isEqualTo("84");
        assertThat(Numbers.wholePercent(-22.293)).isEqualTo("\u22122229");
        assertThat(Numbers.wholePercent(-0.001)).isEqualTo("0");
        assertThat(Numbers.wholePercent(Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void pValuesShowOnWhichSideOfTheLevelTheyAre() {
        assertThat(Numbers.p(0.0004)).isEqualTo("< 0.001");
        assertThat(Numbers.p(0.0499)).isEqualTo("0.0499");
        assertThat(Numbers.p(0.0501)).isEqualTo("0.0501");
        assertThat(Numbers.p(1)).isEqualTo("1.000");
    }

    @Test
    void labelsHaveNoDigitsThatSayNothing() {
        assertThat(Numbers.labels(8)).isEqualTo("8");
        assertThat(Numbers.labels(12.34)).isEqualTo("12.3");
        assertThat(Numbers.labels(140.4)).isEqualTo("140");
        assertThat(Numbers.labels(100)).isEqualTo("100");
        assertThat(Numbers.labels(0.257)).isEqualTo("0.26");
        assertThat(Numbers.labels(0.001)).isEqualTo("0");
    }

    @Test
    void durationsHaveTheUnitThatSuitsThem() {
        assertThat(Numbers.seconds(0.0123)).isEqualTo("12 ms");
        assertThat(Numbers.seconds(3.44)).isEqualTo("3.4 s");
        assertThat(Numbers.seconds(125)).isEqualTo("2.1 min");
        assertThat(Numbers.seconds(5400)).isEqualTo("1.5 h");
    }

    @Test
    void countsAndMemoryAreBrief() {
        assertThat(Numbers.count(650)).isEqualTo("650");
        assertThat(Numbers.count(7850)).isEqualTo("7.9k");
        assertThat(Numbers.count(1_235_496)).isEqualTo("1.2M");
        assertThat(Numbers.bytes(7_500_000)).isEqualTo("7.5 MB");
        assertThat(Numbers.bytes(412_000_000)).isEqualTo("412 MB");
        assertThat(Numbers.bytes(2_000_000_000)).isEqualTo("2 GB");
    }

    @Test
    void whatIsNoNumberIsADash() {
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("\u2013");
        assertThat(Numbers.points(Double.NaN)).isEqualTo("\u2013");
        assertThat(Numbers.seconds(Double.NaN)).isEqualTo("\u2013");
    }
}
