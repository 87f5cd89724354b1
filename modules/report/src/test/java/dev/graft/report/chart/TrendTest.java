package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.benefit.LearningCurve;
import org.junit.jupiter.api.Test;

class TrendTest {
    /** Points 0, 1 and 3 doublings from 1 label; by hand the slope is 0.6 / 14 * 3, through the mean (4/3, 0.4). */
    @Test
    void isTheLineThroughTheMeanWithTheSlopeOfTheCurve() {
        LearningCurve curve = new LearningCurve(new double[] {0, 1, 2, 8}, new double[] {0.1, 0.2, 0.4, 0.6});
        double slope = curve.slope();
        double[] line = Trend.at(curve, new int[] {1, 2, 3});
        assertThat(slope).isCloseTo(0.9 / 7, within(1e-12));
        assertThat(line[0]).isCloseTo(0.4 - slope * 4 / 3, within(1e-12));
        assertThat(line[2]).isCloseTo(0.4 + slope * 5 / 3, within(1e-12));
    }
}
