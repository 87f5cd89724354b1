package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mean and deviation over all that is trained on. */
final class MomentsTest {
    private static Portion portion(String part, double[]... rows) {
        return Portion.unlabelled(part, Dense.of(rows));
    }

    @Test
    void everySampleCountsTheSame() {
        Moments moments = Moments.of(List.of(
                portion("source", new double[][] {{1, 5}, {2, 5}, {3, 5}}),
                portion("target", new double[][] {{6, 5}})));
        assertThat(moments.mean()).containsExactly(3, 5);
        assertThat(moments.deviation()).containsExactly(new double[] {Math.sqrt(3.5), 0}, within(1e-12));
    }

    @Test
    void largeMeansLeaveSmallDeviations() {
        Moments moments = Moments.of(List.of(portion("source", new double[][] {{1e9 + 1}, {1e9 - 1}})));
        assertThat(moments.deviation()).containsExactly(1);
    }

    /** Rows are counted over all portions of a part, as other strategies pool them. */
    @Test
    void whatIsMissingIsRefusedWhereItStands() {
        List<Portion> portions = List.of(
                portion("source", new double[][] {{1, 2}, {3, 4}}),
                portion("source", new double[][] {{5, 6}, {7, Double.NaN}}),
                portion("target", new double[][] {{9, 9}}));
        assertThatThrownBy(() -> Moments.of(portions))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "samples: row 3, column 1 of the source (counted from 0) is NaN; finite numbers are needed. Fill in what is missing.");
        List<Portion> infinite = List.of(
                portion("source", new double[][] {{1}}),
                portion("target", new double[][] {{Double.POSITIVE_INFINITY}}));
        assertThatThrownBy(() -> Moments.of(infinite)).hasMessageContaining("row 0, column 0 of the target");
    }

    @Test
    void otherWidthsAreRefused() {
        List<Portion> two =
                List.of(portion("source", new double[][] {{1}}), portion("target", new double[][] {{1, 2}}));
        assertThatThrownBy(() -> Moments.of(two))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "samples: vectors of the target have 2 features, and the first ones 1. One network needs the same.");
    }
}
