package dev.graft.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    @Test
    void aFlatPictureStaysFlat() {
        Image flat = image(5, 7, 1, 90);
        assertThat(flat.resized(3, 11).pixels()).hasSize(33).containsOnly(90);
        assertThat(flat.resized(5, 7)).isSameAs(flat);
    }

    /** At factor 2 the triangle has radius 2: weights 0.25, 0.75, 0.75, 0.25 of 2, and of 1.75 at the edge. */
    @Test
    void halvingWeighsNeighboursByATriangle() {
        Image line = new Image(1, 6, 1, new byte[] {0, 0, 80, 0, 0, 0});
        assertThat(line.resized(1, 3).pixels()).containsExactly(11, 30, 0);
    }

    @Test
    void doublingInterpolatesLinearly() {
        Image line = new Image(1, 2, 1, new byte[] {0, 100});
        assertThat(line.resized(1, 4).pixels()).containsExactly(0, 25, 75, 100);
        assertThat(new Image(2, 1, 1, new byte[] {0, 100}).resized(4, 1).pixels())
                .containsExactly(0, 25, 75, 100);
    }

    @Test
    void channelsDoNotMix() {
        Image two = new Image(1, 2, 3, new byte[] {(byte) 200, 10, 0, (byte) 200, 20, 0});
        assertThat(two.resized(1, 1).pixels()).containsExactly(200, 15, 0);
    }

    @Test
    void aPartIsCutOutAndMustLieInThePicture() {
        Image image = new Image(2, 3, 1, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(image.cropped(1, 1, 1, 2).pixels()).containsExactly(5, 6);
        assertThatThrownBy(() -> image.cropped(1, 1, 2, 2)).hasMessageContaining("a part of 2 x 2 at 1, 1");
    }

    @Test
    void aMarginIsCutOffAllFourSides() {
        byte[] pixels = new byte[25];
        pixels[12] = 7;
        Images cut = Images.of(List.of(new Image(5, 5, 1, pixels))).withoutMargin(2);
        assertThat(cut.image(0).pixels()).containsExactly(7);
        assertThat(cut.fingerprint(0))
                .isNotEqualTo(Images.of(List.of(new Image(5, 5, 1, pixels))).fingerprint(0));
    }

    @Test
    void greyIsRepeatedAndColoursAreWeighed() {
        assertThat(image(1, 1, 1, 7).withChannels(3).pixels()).containsExactly(7, 7, 7);
        Image green = new Image(1, 1, 3, new byte[] {0, (byte) 255, 0});
        assertThat(green.withChannels(1).pixels()).containsExactly(150);
        assertThat(green.withChannels(3)).isSameAs(green);
    }

    private static Image image(int height, int width, int channels, int value) {
        byte[] pixels = new byte[height * width * channels];
        Arrays.fill(pixels, (byte) value);
        return new Image(height, width, channels, pixels);
    }
}
