package dev.graft.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.data.DataSet;
import dev.graft.data.drawing.Fingerprint;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitsTest {
    static Stream<DataSet<DigitSettings>> both() {
        return Stream.of(new RenderedDigits(), new HandwrittenDigits());
    }

    @Test
    void renderedDigitsAreTheSameBytesOnEveryMachine() {
        assertThat(Fingerprint.of(new RenderedDigits().load(new DigitSettings(200, 28, 1))))
                .isEqualTo("a6f0fd4221828c3d26479679959d8fa47fc4a64d785b33e603057094ac74ce67");
    }

    @Test
    void handwrittenDigitsAreTheSameBytesOnEveryMachine() {
        assertThat(Fingerprint.of(new HandwrittenDigits().load(new DigitSettings(200, 28, 1))))
                .isEqualTo("26ff6abb58a6cb650ada8b25b6eed714139fe2e8c07710537e935a51675a10f0");
    }

    @ParameterizedTest
    @MethodSource("both")
    void classesAreAsEqualInNumberAsCanBe(DataSet<DigitSettings> digits) {
        Labelled labelled = digits.load(new DigitSettings(34, 8, 5));

        assertThat(labelled.classes().names()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(labelled.classes().counts()).containsOnly(3, 4);
    }

    @ParameterizedTest
    @MethodSource("both")
    void moreSamplesAddImagesAndChangeNone(DataSet<DigitSettings> digits) {
        Labelled few = digits.load(new DigitSettings(15, 12, 5));
        Labelled many = digits.load(new DigitSettings(40, 12, 5));
        int[] first = IntStream.range(0, 15).toArray();

        assertThat(Fingerprint.of(many.select(first))).isEqualTo(Fingerprint.of(few));
    }

    @ParameterizedTest
    @MethodSource("both")
    void anotherSeedDrawsOtherDigits(DataSet<DigitSettings> digits) {
        assertThat(Fingerprint.of(digits.load(new DigitSettings(15, 12, 5))))
                .isNotEqualTo(Fingerprint.of(digits.load(new DigitSettings(15, 12, 6))));
    }

    @ParameterizedTest
    @MethodSource("both")
    void loadingFromSeveralThreadsGivesTheSameImages(DataSet<DigitSettings> digits) {
        DigitSettings settings = new DigitSettings(50, 16, 3);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Fingerprint.of(digits.load(settings))))
                .containsOnly(Fingerprint.of(digits.load(settings)));
    }

    @ParameterizedTest
    @MethodSource("both")
    void everySizeShowsInkInTheMiddleAndPaperInTheCorners(DataSet<DigitSettings> digits) {
        for (int size : new int[] {8, 28, 128}) {
            Images images = (Images) digits.load(new DigitSettings(60, size, 2)).samples();
            for (int i = 0; i < images.size(); i++) {
                Image image = images.image(i);
                assertThat(image.sameShape(new Image(size, size, 1, new byte[size * size])))
                        .isTrue();
                assertThat(brightest(image)).isGreaterThan(60);
                assertThat(image.pixels()[0]).isZero();
                assertThat(image.pixels()[size * size - 1]).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aDigitHasTheSameShareOfInkInEverySize(DataSet<DigitSettings> digits) {
        Images small = (Images) digits.load(new DigitSettings(20, 16, 2)).samples();
        Images large = (Images) digits.load(new DigitSettings(20, 64, 2)).samples();

        for (int i = 0; i < 20; i++) {
            assertThat(ink(small.image(i)) / ink(large.image(i))).isBetween(0.85, 1.15);
        }
    }

    private static int brightest(Image image) {
        int brightest = 0;
        for (byte pixel : image.pixels()) {
            brightest = Math.max(brightest, Byte.toUnsignedInt(pixel));
        }
        return brightest;
    }

    private static double ink(Image image) {
        double sum = 0;
        for (byte pixel : image.pixels()) {
            sum += Byte.toUnsignedInt(pixel);
        }
        return sum / image.pixels().length;
    }
}
