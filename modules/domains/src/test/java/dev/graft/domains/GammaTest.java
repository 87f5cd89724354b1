package dev.graft.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;

class GammaTest {
    @Test
    void isTheNumberOrThatOfTheMedianDistance() {
        Matrix line = Matrix.of(new double[] {0}, new double[] {1}, new double[] {3});
        assertThat(Gamma.kernel("0.5", line).gamma()).isEqualTo(0.5);
        // squared distances 1, 9, 4: median 4
        assertThat(Gamma.kernel("median", line).gamma()).isEqualTo(1.0 / 8);
    }

    @Test
    void saysWhatToDoWhereThereIsNoDistance() {
        assertThatThrownBy(() -> Gamma.kernel("median", Matrix.zeros(3, 2)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("all 3 points are equal")
                .hasMessageEndingWith("Give gamma a number.");
        assertThatThrownBy(() -> Gamma.check("0")).hasMessage("gamma must be a number above 0, or median, was 0");
    }
}
