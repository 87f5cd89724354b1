package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import org.junit.jupiter.api.Test;

/** One line falls from 2 to 0, the other stays at 1: they cross in the middle. */
class GapTest {
    private static final double[] X = {0, 2, 4};
    private static final double[] FALLING = {2, 1, 0};
    private static final double[] FLAT = {1, 1, 1};

    @Test
    void isOnlyWhereTheOneIsAboveTheOther() {
        Shape above = Gap.above(X, FALLING, FLAT);
        assertThat(above.contains(0.5, 1.2)).isTrue();
        assertThat(above.contains(0.5, 1.9)).isFalse();
        assertThat(above.contains(0.5, 0.9)).isFalse();
        assertThat(above.getBounds2D().getMaxX()).isEqualTo(2);
    }

    @Test
    void linesMayCrossBetweenTheirPoints() {
        double[] ends = {0, 4};
        Shape below = Gap.above(ends, new double[] {1, 1}, new double[] {2, 0});
        assertThat(below.getBounds2D().getMinX()).isEqualTo(2);
        assertThat(below.contains(3.5, 0.8)).isTrue();
        assertThat(below.contains(1, 1.2)).isFalse();
    }

    @Test
    void equalLinesHaveNone() {
        assertThat(Gap.above(X, FLAT, FLAT).getBounds2D().isEmpty()).isTrue();
    }
}
