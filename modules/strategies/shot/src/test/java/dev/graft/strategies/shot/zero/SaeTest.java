package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaeTest {
    /** In rows: {@code ‖X - S W‖² + λ ‖X Wᵀ - S‖²}. */
    private static double objective(Matrix x, Matrix s, Matrix w, double lambda) {
        double decoded = Distance.length(x.minus(s.times(w)));
        double encoded = Distance.length(x.timesTranspose(w).minus(s));
        return decoded * decoded + lambda * encoded * encoded;
    }

    @Test
    void makesTheObjectiveAsSmallAsItGets() {
        Matrix x = Worlds.gaussian(15, 4, 1);
        Matrix s = Worlds.gaussian(15, 3, 2);
        Matrix w = Sae.encoders(x, s).apply(0.6);
        double least = objective(x, s, w, 0.6);
        for (int k = 0; k < 12; k++) {
            int entry = k;
            for (double step : new double[] {1e-3, -1e-3}) {
                Matrix moved = w.map((i, j, value) -> i * 4 + j == entry ? value + step : value);
                assertThat(objective(x, s, moved, 0.6)).isGreaterThan(least);
            }
            double slope =
                    (objective(x, s, moved(w, entry, 1e-5), 0.6) - objective(x, s, moved(w, entry, -1e-5), 0.6)) / 2e-5;
            assertThat(slope).isBetween(-1e-6, 1e-6);
        }
    }

    private static Matrix moved(Matrix w, int entry, double step) {
        return w.map((i, j, value) -> i * 4 + j == entry ? value + step : value);
    }

    @ParameterizedTest
    @EnumSource
    void tellsUnseenClassesApartInBothDirections(Sae.Direction direction) {
        Matrix descriptors = Worlds.gaussian(16, 6, 3);
        Matrix map = Worlds.gaussian(6, 15, 4);
        ZeroShot transfer = Worlds.transfer(Worlds.draw(descriptors, map, 0, 12, 10, 1, 5), descriptors, 12);
        Labelled heldOut = Worlds.draw(descriptors, map, 12, 16, 25, 1, 6);
        Sae sae = new Sae(new Sae.Settings("auto", direction, Worlds.Z_SCORES, Worlds.AUTO));
        assertThat(Worlds.accuracy(sae, transfer, heldOut)).isGreaterThan(0.8);
    }

    @Test
    void refusesALambdaThatIsNotAboveZero() {
        assertThatThrownBy(() -> new Sae.Settings("0", Sae.Direction.FEATURE_TO_SEMANTIC, Worlds.Z_SCORES, Worlds.AUTO))
                .hasMessage("lambda must be a number above 0, or auto, was 0");
    }
}
