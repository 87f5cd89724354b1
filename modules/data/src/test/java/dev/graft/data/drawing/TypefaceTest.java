package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypefaceTest {
    @Test
    void onlyFacesThatHaveACharacterGiveItsOutline() {
        assertThat(Typeface.outlines('0')).hasSize(14);
        assertThat(Typeface.outlines(0x5d0)).as("Hebrew Alef").hasSizeBetween(3, 8);
        assertThat(Typeface.outlines(0x13a0)).as("a Cherokee letter").isEmpty();
        assertThat(Typeface.outlines(' ')).as("a blank glyph").isEmpty();
    }

    @Test
    void outlinesAreCentredInUnitsOfTheDigitZero() {
        for (Drawing outline : Typeface.outlines('0')) {
            assertThat(outline.bounds().height()).isCloseTo(1, within(1e-12));
            assertThat(outline.bounds().centreX()).isCloseTo(0, within(1e-12));
            assertThat(outline.bounds().centreY()).isCloseTo(0, within(1e-12));
        }
        assertThat(Typeface.outlines('o')).allMatch(outline -> outline.bounds().height() < 0.9);
    }

    @Test
    void outlinesStandUpright() {
        Raster letter = Fill.of(Typeface.outlines('F').get(0).moved(Affine.shift(0.5, 0.5)), 40);

        assertThat(IntStream.range(0, 800).mapToDouble(i -> letter.ink()[i]).sum())
                .isGreaterThan(1.3
                        * IntStream.range(800, 1600)
                                .mapToDouble(i -> letter.ink()[i])
                                .sum());
    }

    @Test
    void severalThreadsReadTheSameOutlines() {
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> Typeface.outlines('!' + i % 5)))
                .allMatch(outlines -> outlines.size() == 14);
    }
}
