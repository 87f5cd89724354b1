package dev.graft.data.textures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibilityTest {
    private static double[] rgb(double red, double green, double blue) {
        return new double[] {red, green, blue};
    }

    @Test
    void digitsAreReadOnLightDarkAndStrongColoursAndNotOnMiddleGrey() {
        assertThat(Legibility.of((x, y) -> rgb(0.9, 0.8, 0.9))).isTrue();
        assertThat(Legibility.of((x, y) -> rgb(0.1, 0.1, 0.2))).isTrue();
        assertThat(Legibility.of((x, y) -> rgb(1, 0.5, 0))).isTrue();
        assertThat(Legibility.of((x, y) -> rgb(0.5, 0.5, 0.5))).isFalse();
        assertThat(Legibility.of((x, y) -> rgb(0.33, 0.33, 0.33))).isFalse(); // changes by 0.34
        assertThat(Legibility.of((x, y) -> rgb(0.31, 0.31, 0.31))).isTrue();
    }

    @Test
    void greyInOnePartOfTheMiddleIsTooMuchAndAtTheRimItIsNot() {
        assertThat(Legibility.of((x, y) -> x > 0.6 && y > 0.6 ? rgb(0.5, 0.5, 0.5) : rgb(1, 1, 1)))
                .isFalse();
        assertThat(Legibility.of((x, y) -> x > 0.8 || y < 0.2 ? rgb(0.5, 0.5, 0.5) : rgb(1, 1, 1)))
                .isTrue();
    }
}
