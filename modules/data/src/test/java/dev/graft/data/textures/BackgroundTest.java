package dev.graft.data.textures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Image;
import dev.graft.data.drawing.Dice;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Backgrounds differ as patches of photographs do: in light, hue, contrast and fineness. */
class BackgroundTest {
    private static final int SIDE = 28;

    private final List<Image> backgrounds = IntStream.range(0, 400)
            .mapToObj(i -> Background.draw(SIDE, Dice.of(7, i)))
            .toList();

    private static int at(Image image, int pixel, int channel) {
        return Byte.toUnsignedInt(image.pixels()[3 * pixel + channel]);
    }

    private static double grey(Image image, int pixel) {
        return (at(image, pixel, 0) + at(image, pixel, 1) + at(image, pixel, 2)) / 3.0;
    }

    private static double mean(Image image) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(p -> grey(image, p))
                .average()
                .orElseThrow();
    }

    private static double deviation(Image image) {
        double mean = mean(image);
        return Math.sqrt(IntStream.range(0, SIDE * SIDE)
                .mapToDouble(p -> Math.pow(grey(image, p) - mean, 2))
                .average()
                .orElseThrow());
    }

    private static double channel(Image image, int channel) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(p -> at(image, p, channel))
                .average()
                .orElseThrow();
    }

    /** How much of the spread is between neighbours: near 0 for one slow change, above 1 for noise. */
    private static double fineness(Image image) {
        double steps = IntStream.range(0, SIDE * SIDE)
                .filter(p -> p % SIDE > 0)
                .mapToDouble(p -> Math.abs(grey(image, p) - grey(image, p - 1)))
                .average()
                .orElseThrow();
        return steps / deviation(image);
    }

    private DoubleSummaryStatistics over(ToDoubleFunction<Image> measure) {
        return backgrounds.stream().mapToDouble(measure).summaryStatistics();
    }

    @Test
    void noTwoAreAlikeAndNoneIsOfOneColour() {
        Set<Integer> seen = new HashSet<>();
        backgrounds.forEach(image -> seen.add(Arrays.hashCode(image.pixels())));

        assertThat(seen).hasSize(backgrounds.size());
        assertThat(over(BackgroundTest::deviation).getMin()).isPositive();
    }

    @Test
    void thereAreDarkAndLightOnes() {
        assertThat(over(BackgroundTest::mean).getMin()).isLessThan(40);
        assertThat(over(BackgroundTest::mean).getMax()).isGreaterThan(215);
        assertThat(over(BackgroundTest::mean).getAverage()).isBetween(110.0, 145.0);
    }

    @Test
    void thereAreFaintAndStrongOnes() {
        assertThat(over(BackgroundTest::deviation).getMin()).isLessThan(10);
        assertThat(over(BackgroundTest::deviation).getMax()).isGreaterThan(80);
    }

    @Test
    void thereAreSmoothAndFineOnes() {
        assertThat(over(BackgroundTest::fineness).getMin()).isLessThan(0.15);
        assertThat(over(BackgroundTest::fineness).getMax()).isGreaterThan(0.6);
    }

    @Test
    void someAreRedSomeGreenSomeBlueAndSomeGrey() {
        for (int c = 0; c < 3; c++) {
            int own = c;
            assertThat(over(image -> channel(image, own)
                                    - Math.max(channel(image, (own + 1) % 3), channel(image, (own + 2) % 3)))
                            .getMax())
                    .isGreaterThan(50);
        }
        assertThat(over(image -> Math.abs(channel(image, 0) - channel(image, 1))
                                + Math.abs(channel(image, 1) - channel(image, 2)))
                        .getMin())
                .isLessThan(5);
    }
}
