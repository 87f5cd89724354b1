package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndLabelsTest {
    private static final Extent WIDE = new Extent(-100, 100);

    @Test
    void labelsThatDoNotOverlapStayWhereTheyAre() {
        assertThat(EndLabels.apart(new double[] {0, 3, 9}, 2, WIDE)).containsExactly(0, 3, 9);
    }

    @Test
    void labelsThatOverlapMoveApartAroundTheirMiddle() {
        assertThat(EndLabels.apart(new double[] {5, 5, 5}, 2, WIDE)).containsExactly(3, 5, 7);
    }

    @Test
    void labelsStayInsideThePlot() {
        assertThat(EndLabels.apart(new double[] {9, 9}, 4, new Extent(0, 10))).containsExactly(6, 10);
        assertThat(EndLabels.apart(new double[] {1, 1}, 4, new Extent(0, 10))).containsExactly(0, 4);
    }
}
