package dev.graft.onnx.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.samples.Image;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AffineTest {
    private static final Image NINE = new Image(3, 3, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

    private static byte[] mapped(Image picture, double right, double down, double... map) {
        return Affine.mapped(picture, map, right, down).pixels();
    }

    @Test
    void theIdentityLeavesEveryByte() {
        assertThat(mapped(NINE, 0, 0, 1, 0, 0, 1)).isEqualTo(NINE.pixels());
    }

    @Test
    void aQuarterTurnIsOneClockwise() {
        assertThat(mapped(NINE, 0, 0, 0, -1, 1, 0)).containsExactly(7, 4, 1, 8, 5, 2, 9, 6, 3);
    }

    @Test
    void whatMovesIsFollowedByItsEdge() {
        assertThat(mapped(NINE, 1, 0, 1, 0, 0, 1)).containsExactly(1, 1, 2, 4, 4, 5, 7, 7, 8);
        assertThat(mapped(NINE, 0, -1, 1, 0, 0, 1)).containsExactly(4, 5, 6, 7, 8, 9, 7, 8, 9);
    }

    /** Twice as wide: half a pixel from the middle was a quarter of one. */
    @Test
    void betweenPixelsIsInterpolated() {
        Image row = new Image(1, 2, 1, new byte[] {0, 100});
        assertThat(mapped(row, 0, 0, 2, 0, 0, 1)).containsExactly(25, 75);
    }

    @Test
    void rowsBelowTheMiddleAreShearedToTheRight() {
        assertThat(mapped(NINE, 0, 0, 1, 1, 0, 1)).containsExactly(2, 3, 3, 4, 5, 6, 7, 7, 8);
    }

    @Test
    void coloursStayTogetherAndAnEvenGroundStays() {
        Image colours = new Image(1, 2, 3, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(mapped(colours, -1, 0, 1, 0, 0, 1)).containsExactly(4, 5, 6, 4, 5, 6);
        byte[] white = new byte[20 * 20];
        Arrays.fill(white, (byte) 255);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            assertThat(Affine.DEFAULT.apply(new Image(20, 20, 1, white), random).pixels())
                    .isEqualTo(white);
        }
    }

    /** Each of seven parts is left out every other time: all of them one time of 128. */
    @Test
    void mostPicturesChangeAndSomeStay() {
        byte[] pixels = new byte[24 * 24];
        new Random(5).nextBytes(pixels);
        Image picture = new Image(24, 24, 1, pixels);
        Random random = new Random(2);
        Set<Integer> seen = new HashSet<>();
        int same = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] changed = Affine.DEFAULT.apply(picture, random).pixels();
            seen.add(Arrays.hashCode(changed));
            same += Arrays.equals(changed, pixels) ? 1 : 0;
        }
        assertThat(same).isBetween(4, 35);
        assertThat(seen).hasSizeGreaterThan(1900);
        assertThat(Affine.DEFAULT.apply(picture, new Random(9)).pixels())
                .isEqualTo(Affine.DEFAULT.apply(picture, new Random(9)).pixels());
    }

    @Test
    void badRangesAreRefused() {
        assertThatThrownBy(() -> new Affine(181, 0, 0, 0)).hasMessage("the turn must be in [0, 180], was 181.0");
        assertThatThrownBy(() -> new Affine(0, 1, 0, 0)).hasMessage("the shear must be in [0, 1), was 1.0");
        assertThatThrownBy(() -> new Affine(0, 0, 1, 0)).hasMessage("the scale must be in [0, 1), was 1.0");
        assertThatThrownBy(() -> new Affine(0, 0, 0, -1)).hasMessage("the share must be in [0, 1), was -1.0");
    }
}
