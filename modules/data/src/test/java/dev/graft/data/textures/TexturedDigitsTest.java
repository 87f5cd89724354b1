package dev.graft.data.textures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.data.digits.DigitSettings;
import dev.graft.data.digits.HandwrittenDigits;
import dev.graft.data.drawing.Fingerprint;
import dev.graft.data.textures.TexturedDigits.Settings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TexturedDigitsTest {
    private final TexturedDigits textured = new TexturedDigits();

    private static Settings drawn(int samples, int after, int size, long seed) {
        return new Settings(Digits.HANDWRITTEN_DIGITS, samples, after, 0, size, seed);
    }

    private static Image image(Labelled labelled, int position) {
        return ((Images) labelled.samples()).image(position);
    }

    private static int at(Image image, int index) {
        return Byte.toUnsignedInt(image.pixels()[index]);
    }

    private static byte[] difference(Image colours, Image grey) {
        byte[] pixels = new byte[colours.pixels().length];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) Math.abs(at(colours, p) - at(grey, p / 3));
        }
        return pixels;
    }

    @Test
    void picturesAreTheSameBytesOnEveryMachine() {
        assertThat(Fingerprint.of(textured.load(drawn(200, 0, 28, 1))))
                .isEqualTo("c571c9928e65b3aee44cd729ef0f117b11183caa1bf4efbd6be49c7a57c384c8");
    }

    @Test
    void moreSamplesAddPicturesAndChangeNone() {
        Labelled few = textured.load(drawn(15, 0, 12, 5));
        Labelled many = textured.load(drawn(40, 0, 12, 5));

        assertThat(Fingerprint.of(many.select(IntStream.range(0, 15).toArray())))
                .isEqualTo(Fingerprint.of(few));
    }

    @Test
    void passedOverDigitsAreTheFirstOnes() {
        Labelled all = textured.load(drawn(30, 0, 12, 5));
        Labelled later = textured.load(drawn(17, 13, 12, 5));

        assertThat(Fingerprint.of(later))
                .isEqualTo(Fingerprint.of(all.select(IntStream.range(13, 30).toArray())));
    }

    @Test
    void anotherSeedTakesOtherDigitsAndBackgrounds() {
        Settings one = drawn(15, 0, 12, 5);
        Settings other = drawn(15, 0, 12, 6);

        assertThat(Fingerprint.of(other.digits())).isNotEqualTo(Fingerprint.of(one.digits()));
        assertThat(other.background(0).pixels()).isNotEqualTo(one.background(0).pixels());
    }

    @Test
    void loadingFromSeveralThreadsGivesTheSamePictures() {
        Settings settings = drawn(20, 0, 16, 3);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Fingerprint.of(textured.load(settings))))
                .containsOnly(Fingerprint.of(textured.load(settings)));
    }

    @Test
    void aPixelIsTheDifferenceOfBackgroundAndDigitAndTheLabelIsTheDigits() {
        Settings settings = drawn(20, 0, 28, 4);
        Labelled pictures = textured.load(settings);
        Labelled digits = new HandwrittenDigits().load(new DigitSettings(20, 28, 4));

        for (int i = 0; i < 20; i++) {
            assertThat(pictures.classes().value(i)).isEqualTo(digits.classes().value(i));
            assertThat(image(pictures, i).pixels()).isEqualTo(difference(settings.background(i), image(digits, i)));
        }
        assertThat(pictures.classes().names()).isEqualTo(digits.classes().names());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 28, 64})
    void everySizeIsASquareInColour(int size) {
        Labelled pictures = textured.load(drawn(10, 0, size, 2));

        for (int i = 0; i < 10; i++) {
            assertThat(image(pictures, i).sameShape(new Image(size, size, 3, new byte[3 * size * size])))
                    .isTrue();
        }
    }

    @Test
    void sizesShowTheSameBackgrounds() {
        for (int i = 0; i < 30; i++) {
            Image small = drawn(30, 0, 28, 2).background(i);
            Image large = drawn(30, 0, 112, 2).background(i).resized(28, 28);
            double sum = 0;
            for (int p = 0; p < small.pixels().length; p++) {
                sum += Math.abs(at(small, p) - at(large, p));
            }
            assertThat(sum / small.pixels().length).as("background %d", i).isLessThan(8);
        }
    }

    @Test
    void aMarginThatIsCutOffMakesDigitsLarger() {
        Labelled whole = new Settings(Digits.HANDWRITTEN_DIGITS, 10, 0, 0, 28, 1).digits();
        Labelled pictures = textured.load(new Settings(Digits.HANDWRITTEN_DIGITS, 10, 0, 4, 20, 1));
        Settings same = drawn(10, 0, 20, 1);

        for (int i = 0; i < 10; i++) {
            Image cut = image(whole, i).cropped(4, 4, 20, 20);
            assertThat(image(pictures, i).pixels()).isEqualTo(difference(same.background(i), cut));
        }
    }

    @Test
    void everyDigitCanBeSeenOnItsBackground() {
        Settings settings = drawn(500, 0, 28, 3);
        Labelled pictures = textured.load(settings);
        Labelled digits = settings.digits();

        for (int i = 0; i < pictures.size(); i++) {
            Image background = settings.background(i);
            double change = 0;
            int inked = 0;
            for (int p = 0; p < 28 * 28 * 3; p++) {
                if (at(image(digits, i), p / 3) > 200) {
                    change += Math.abs(at(image(pictures, i), p) - at(background, p));
                    inked++;
                }
            }
            if (inked > 0) {
                assertThat(change / inked).as("picture %d", i).isGreaterThan(35);
            }
        }
    }

    /** Class means of grey digits know grey digits, and textured ones hardly better than by chance. */
    @Test
    void whatKnowsGreyDigitsDoesNotKnowTexturedOnes() {
        double[][] means = ClassMeans.of(new HandwrittenDigits().load(new DigitSettings(1000, 28, 1)));

        assertThat(ClassMeans.accuracy(means, drawn(1000, 1000, 28, 1).digits()))
                .isGreaterThan(0.7);
        assertThat(ClassMeans.accuracy(means, textured.load(drawn(1000, 1000, 28, 1))))
                .isBetween(0.1, 0.5);
    }
}
