package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import dev.graft.strategies.shot.UnitLength;
import org.junit.jupiter.api.Test;

class DeviseTest {
    /** Scores of the sample (1, 2) are 1, 2 and 0.95; its class is the first: max(0, 0.1 - 1 + 2) + max(0, 0.1 - 1 + 0.95). */
    @Test
    void theLossOfASampleIsByHowMuchOthersViolateTheMargin() {
        Matrix t = Matrix.of(new double[][] {{1, 0}, {0, 1}, {0.95, 0}});
        HingeRank loss = new HingeRank(Matrix.of(new double[][] {{1, 2}}), new int[] {0}, t, 0.1);
        assertThat(loss.at(Matrix.identity(2)).loss()).isCloseTo(1.1 + 0.05, within(1e-12));
        HingeRank ahead = new HingeRank(Matrix.of(new double[][] {{1, 2}}), new int[] {1}, t, 0.1);
        assertThat(ahead.at(Matrix.identity(2)).loss()).isZero();
        assertThat(Distance.length(ahead.at(Matrix.identity(2)).gradient())).isZero();
    }

    @Test
    void theGradientIsThatOfDifferences() {
        int[] labels = {0, 1, 2, 3, 0, 1, 2, 3, 1};
        HingeRank loss = new HingeRank(Worlds.gaussian(9, 5, 1), labels, UnitLength.of(Worlds.gaussian(4, 3, 2)), 0.1);
        Matrix v = Worlds.gaussian(5, 3, 3);
        Matrix gradient = loss.at(v).gradient();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 3; j++) {
                double slope = (loss.at(moved(v, i, j, 1e-6)).loss()
                                - loss.at(moved(v, i, j, -1e-6)).loss())
                        / 2e-6;
                assertThat(gradient.get(i, j)).isCloseTo(slope, within(1e-7));
            }
        }
    }

    private static Matrix moved(Matrix v, int row, int column, double step) {
        return v.map((i, j, value) -> i == row && j == column ? value + step : value);
    }

    @Test
    void stepsEndWhereEverySampleIsAheadByTheMargin() {
        Matrix descriptors = Worlds.gaussian(8, 6, 3);
        Matrix map = Worlds.gaussian(6, 10, 4);
        ZeroShot transfer = Worlds.transfer(Worlds.draw(descriptors, map, 0, 6, 8, 0.1, 5), descriptors, 6);
        Devise devise = new Devise(new Devise.Settings(0.1, 10, 2000, Worlds.Z_SCORES, Worlds.AUTO));
        Exhibit.Curve curve = (Exhibit.Curve)
                devise.fit(transfer, Worlds.context()).exhibits().get(0);
        assertThat(curve.lines().get(0).y().get(0))
                .as("from zero: each of five others is one margin short")
                .isCloseTo(0.5, within(1e-9));
        assertThat(curve.lines().get(0).y()).hasSizeLessThan(2000).endsWith(0.0);
    }

    @Test
    void refusesWhatCannotTrain() {
        assertThatThrownBy(() -> new Devise.Settings(0, 1, 1, Worlds.Z_SCORES, Worlds.AUTO))
                .hasMessage("margin must be above 0, was 0.0");
        assertThatThrownBy(() -> new Devise.Settings(0.1, Double.NaN, 1, Worlds.Z_SCORES, Worlds.AUTO))
                .hasMessage("rate must be above 0, was NaN");
        assertThatThrownBy(() -> new Devise.Settings(0.1, 1, 0, Worlds.Z_SCORES, Worlds.AUTO))
                .hasMessage("epochs must be at least 1, was 0");
    }
}
