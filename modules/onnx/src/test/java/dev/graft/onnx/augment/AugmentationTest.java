package dev.graft.onnx.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.samples.Image;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against torchvision; pictures.py beside pictures.txt made the bytes. */
final class AugmentationTest {
    private static final List<String> WORDS = List.of("flip", "crop", "shift", "jitter");

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void coloursChangeAsTorchvisionChangesThem(int channels) throws IOException {
        Image picture = picture(9, 12, channels);
        agree(Jitter.changed(picture, 1.4, 1, 1), known(channels, "brighter"));
        agree(Jitter.changed(picture, 1, 0.6, 1), known(channels, "flatter"));
        agree(Jitter.changed(picture, 1, 1, 0.6), known(channels, "paler"));
        agree(Jitter.changed(picture, 0.8, 1.35, 1.25), known(channels, "all"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void partsAndMirrorImagesAreThoseOfTorchvision(int channels) throws IOException {
        Image picture = picture(9, 12, channels);
        agree(Crop.part(picture, 2, 3, 6, 7), known(channels, "crop"));
        assertThat(wholes(Flip.mirrored(picture))).containsExactly(known(channels, "flip"));
    }

    @Test
    void factorsOfOneLeaveEveryByteAndGreyHasNoSaturation() {
        Image colours = picture(9, 12, 3);
        assertThat(Jitter.changed(colours, 1, 1, 1).pixels()).isEqualTo(colours.pixels());
        Image grey = picture(9, 12, 1);
        assertThat(Jitter.changed(grey, 1, 1, 0).pixels()).isEqualTo(grey.pixels());
        Image greyInColour = grey.withChannels(3);
        assertThat(Jitter.changed(greyInColour, 1, 1, 0.6).pixels()).isEqualTo(greyInColour.pixels());
    }

    @Test
    void withoutContrastAllIsTheMeanAndWithoutBrightnessBlack() {
        Image picture = new Image(1, 2, 3, new byte[] {(byte) 200, 0, 0, 0, 100, 0});
        long mean = Math.round((0.299 * 200 + 0.587 * 100) / 2);
        assertThat(wholes(Jitter.changed(picture, 1, 0, 1))).containsOnly((int) mean);
        assertThat(wholes(Jitter.changed(picture, 0, 1, 1))).containsOnly(0);
    }

    @Test
    void aMovedPictureRepeatsItsEdge() {
        Image picture = new Image(2, 3, 1, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(Shift.moved(picture, 0, 0).pixels()).isEqualTo(picture.pixels());
        assertThat(Shift.moved(picture, 0, 1).pixels()).containsExactly(2, 3, 3, 5, 6, 6);
        assertThat(Shift.moved(picture, -1, -2).pixels()).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(Shift.moved(picture, 1, 0).pixels()).containsExactly(4, 5, 6, 4, 5, 6);
    }

    @Test
    void aPictureMovesByAnEighthAtMostAndByEveryWayThatFits() {
        byte[] columns = new byte[16 * 16];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = (byte) i;
        }
        Image picture = new Image(16, 16, 1, columns);
        Random random = new Random(5);
        Set<Integer> middles = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            middles.add(Byte.toUnsignedInt(Shift.DEFAULT.apply(picture, random).pixels()[8 * 16 + 8]));
        }
        assertThat(middles).hasSize(25).allMatch(at -> Math.abs(at / 16 - 8) <= 2 && Math.abs(at % 16 - 8) <= 2);
    }

    @Test
    void halfOfThePicturesAreMirrored() {
        Image picture = picture(3, 4, 3);
        Random random = new Random(1);
        int mirrored = 0;
        for (int i = 0; i < 1000; i++) {
            mirrored += Flip.DEFAULT.apply(picture, random).equals(picture) ? 0 : 1;
        }
        assertThat(mirrored).isBetween(450, 550);
    }

    /** On a ramp from 0 to 239 the part's place and width can be read from what became of it. */
    @Test
    void partsHoldAtLeastHalfOfTheArea() {
        byte[] ramp = new byte[240];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) i;
        }
        Image across = new Image(1, 240, 1, ramp);
        Random random = new Random(2);
        double narrowest = 240;
        double widest = 0;
        for (int i = 0; i < 2000; i++) {
            int[] part = wholes(Crop.DEFAULT.apply(across, random));
            double width = part[part.length - 1] - part[0] + 1;
            narrowest = Math.min(narrowest, width);
            widest = Math.max(widest, width);
        }
        assertThat(narrowest).isBetween(240 * Math.sqrt(0.5 * 0.75) - 2, 240 * Math.sqrt(0.5 * 0.75) + 8);
        assertThat(widest).isBetween(234.0, 240.0);
    }

    @Test
    void whatNeverFitsStaysAsItIs() {
        Image picture = picture(9, 12, 3);
        Crop whole = new Crop(1, 1, 2);
        assertThat(whole.apply(picture, new Random(3))).isSameAs(picture);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void equalRandomNumbersGiveEqualBytesOfTheSameShape(int channels) {
        for (int[] size : new int[][] {{1, 1}, {9, 12}, {32, 32}}) {
            Image picture = picture(size[0], size[1], channels);
            byte[] before = picture.pixels().clone();
            Set<String> seen = new HashSet<>();
            for (int seed = 0; seed < 20; seed++) {
                Image once = Augmentation.parse(WORDS).apply(picture, new Random(seed));
                Image again = Augmentation.parse(WORDS).apply(picture, new Random(seed));
                assertThat(once.sameShape(picture)).isTrue();
                assertThat(again.pixels()).isEqualTo(once.pixels());
                seen.add(Arrays.toString(once.pixels()));
            }
            assertThat(picture.pixels()).isEqualTo(before);
            assertThat(seen.size()).isEqualTo(size[0] * channels == 1 ? 1 : 20);
        }
    }

    /** All draw from the one given state, in the order of their words. */
    @Test
    void wordsAreAppliedInTheirOrder() {
        Image picture = picture(9, 12, 3);
        Random random = new Random(4);
        Image first = Jitter.DEFAULT.apply(picture, random);
        Image both = Shift.DEFAULT.apply(first, random);
        assertThat(Augmentation.parse(List.of("jitter", "shift"))
                        .apply(picture, new Random(4))
                        .pixels())
                .isEqualTo(both.pixels());
        assertThat(Augmentation.parse(List.of()).apply(picture, new Random(4))).isSameAs(picture);
    }

    @Test
    void anUnknownWordNamesTheNearest() {
        assertThatThrownBy(() -> Augmentation.parse(List.of("crop", "jiter")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("augment: pictures cannot be changed by \"jiter\"; did you mean \"jitter\"?"
                        + " Allowed are: flip, crop, shift, affine, jitter");
        assertThatThrownBy(() -> new Crop(0.8, 0.5, 1)).hasMessageContaining("0.8 to 0.5");
        assertThatThrownBy(() -> new Jitter(2)).hasMessageContaining("[0, 1], was 2.0");
    }

    private static Image picture(int height, int width, int channels) {
        byte[] pixels = new byte[height * width * channels];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((53 * i * i + 29 * i) % 251);
        }
        return new Image(height, width, channels, pixels);
    }

    /** A byte may differ by one: red weighs 0.299 instead of 0.2989, and sums are in double precision. */
    private static void agree(Image found, int[] known) {
        int[] wholes = wholes(found);
        assertThat(wholes).hasSameSizeAs(known);
        int different = 0;
        for (int i = 0; i < known.length; i++) {
            assertThat(Math.abs(wholes[i] - known[i])).isLessThanOrEqualTo(1);
            different += wholes[i] == known[i] ? 0 : 1;
        }
        assertThat(different).isLessThanOrEqualTo(known.length / 20);
    }

    private static int[] wholes(Image image) {
        int[] wholes = new int[image.pixels().length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = Byte.toUnsignedInt(image.pixels()[i]);
        }
        return wholes;
    }

    private static int[] known(int channels, String change) throws IOException {
        String name = (channels == 1 ? "grey-" : "colour-") + change + "|";
        try (InputStream file = Optional.ofNullable(AugmentationTest.class.getResourceAsStream("pictures.txt"))
                .orElseThrow()) {
            String line = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> each.startsWith(name))
                    .findFirst()
                    .orElseThrow();
            return List.of(line.substring(name.length()).split(" ", -1)).stream()
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
    }
}
