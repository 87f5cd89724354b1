package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ExtentTest {
    @Test
    void holdsTheFiniteValues() {
        assertThat(Extent.of(DoubleStream.of(3, Double.NaN, -1, Double.POSITIVE_INFINITY)))
                .isEqualTo(new Extent(-1, 3));
        assertThat(Extent.of(DoubleStream.of(Double.NaN))).isEqualTo(new Extent(0, 1));
    }

    @Test
    void isNeverEmptyWithItsAir() {
        Extent point = Extent.of(DoubleStream.of(2)).padded();
        assertThat(point.low()).isLessThan(2);
        assertThat(point.high()).isGreaterThan(2);
    }

    @Test
    void hasRoundTicks() {
        assertThat(new Extent(-7, 43).ticks(5)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    }
}
