package dev.graft.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import org.junit.jupiter.api.Test;

class NeighbourhoodDensityTest {
    @Test
    void allAlikeIsTheMostThereCanBe() {
        double[][] p = {{0.7, 0.3}, {0.7, 0.3}, {0.7, 0.3}, {0.7, 0.3}, {0.7, 0.3}};
        assertThat(NeighbourhoodDensity.of(p)).isEqualTo(Math.log(4), within(1e-14));
    }

    /**
     * By hand: the first two have one neighbour at similarity 1 and one at 0, so that their entropy is ln(1 + e) + 20 e / (1 + e)
     * with e = exp(-20); the third has two at 0.
     */
    @Test
    void twoOfOneClassAndOneOfAnother() {
        double e = Math.exp(-20);
        double near = Math.log1p(e) + 20 * e / (1 + e);
        assertThat(NeighbourhoodDensity.of(new double[][] {{1, 0}, {1, 0}, {0, 1}}))
                .isEqualTo((2 * near + Math.log(2)) / 3, within(1e-14));
    }

    /** The value is NumPy's. */
    @Test
    void itIsWhatNumpySays() {
        double[][] p = {{0.7, 0.2, 0.1}, {0.6, 0.3, 0.1}, {0.1, 0.8, 0.1}, {0.2, 0.2, 0.6}};
        assertThat(NeighbourhoodDensity.of(p)).isEqualTo(0.33309065160729556, within(1e-13));
    }

    @Test
    void clearGroupsHaveMoreThanAMixture() {
        double[][] groups = {{0.9, 0.1}, {0.9, 0.1}, {0.9, 0.1}, {0.1, 0.9}, {0.1, 0.9}, {0.1, 0.9}};
        double[][] mixture = {{1, 0}, {0.8, 0.2}, {0.6, 0.4}, {0.4, 0.6}, {0.2, 0.8}, {0, 1}};
        assertThat(NeighbourhoodDensity.of(groups)).isGreaterThan(NeighbourhoodDensity.of(mixture));
    }

    @Test
    void oneSampleHasNoNeighbours() {
        assertThatThrownBy(() -> NeighbourhoodDensity.of(new double[][] {{1, 0}}))
                .isInstanceOf(GraftException.class)
                .hasMessage("snd: 1 target sample is visible, and one alone has no neighbours. Needed are 2.");
    }

    @Test
    void aPredictionThatIsNoNumberIsNoDensity() {
        assertThat(NeighbourhoodDensity.of(new double[][] {{1, 0}, {Double.NaN, 0}, {0, 1}}))
                .isNaN();
    }
}
