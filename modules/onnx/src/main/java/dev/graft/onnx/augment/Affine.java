package dev.graft.onnx.augment;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Image;
import java.util.Random;

/**
 * A small affine distortion about the middle of the picture: turned, then sheared, scaled along both axes and moved, each
 * part of it with an even chance and evenly from its range. Between pixels it is interpolated linearly; beside the picture
 * its edge is repeated, so that a white ground stays white. It suits drawings and handwriting.
 *
 * <pre>  x' = R(turn) [1 sx; sy 1] diag(zx, zy) x + t</pre>
 *
 * <p>Source: Koch, Zemel and Salakhutdinov, Siamese Neural Networks for One-shot Image Recognition (ICML deep learning
 * workshop 2015), section 3.3. Deviations: they distort a data set once, eightfold; here a picture is distorted anew each
 * time. The order of the parts, and what is beside the picture, they leave open.
 *
 * <p>Cost: about 10 ns for each number of a picture.
 *
 * @param turn degrees at most, either way, in [0, 180]
 * @param shear at most, either way, in [0, 1)
 * @param scale how much a factor differs from 1 at most, in [0, 1)
 * @param share the longest way, as a share of the height and of the width, in [0, 1)
 */
public record Affine(double turn, double shear, double scale, double share) implements Augmentation {
    /** The paper's; it moves pictures of 105 x 105 by 2 at most. */
    static final Affine DEFAULT = new Affine(10, 0.3, 0.2, 2 / 105.0);

    public Affine {
        require(turn >= 0 && turn <= 180, "the turn must be in [0, 180], was %s", turn);
        require(shear >= 0 && shear < 1, "the shear must be in [0, 1), was %s", shear);
        require(scale >= 0 && scale < 1, "the scale must be in [0, 1), was %s", scale);
        require(share >= 0 && share < 1, "the share must be in [0, 1), was %s", share);
    }

    @Override
    public Image apply(Image picture, Random random) {
        double angle = StrictMath.toRadians(part(turn, random));
        double shearX = part(shear, random);
        double shearY = part(shear, random);
        double scaleX = 1 + part(scale, random);
        double scaleY = 1 + part(scale, random);
        double right = part(share, random) * picture.width();
        double down = part(share, random) * picture.height();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double[] map = {
            (cos - sin * shearY) * scaleX, (cos * shearX - sin) * scaleY,
            (sin + cos * shearY) * scaleX, (sin * shearX + cos) * scaleY
        };
        return mapped(picture, map, right, down);
    }

    /** Nothing, with an even chance; else a number from -most to most. */
    private static double part(double most, Random random) {
        boolean isThere = random.nextBoolean();
        double drawn = most * (2 * random.nextDouble() - 1);
        return isThere ? drawn : 0;
    }

    /**
     * The picture, its middle at rest, mapped.
     *
     * @param map [a, b, c, d]: right and down become a right + b down and c right + d down
     */
    static Image mapped(Image picture, double[] map, double right, double down) {
        int height = picture.height();
        int width = picture.width();
        int channels = picture.channels();
        double determinant = map[0] * map[3] - map[1] * map[2];
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        byte[] to = new byte[picture.pixels().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double toX = x - middleX - right;
                double toY = y - middleY - down;
                double fromX = within((map[3] * toX - map[1] * toY) / determinant + middleX, width - 1);
                double fromY = within((map[0] * toY - map[2] * toX) / determinant + middleY, height - 1);
                for (int k = 0; k < channels; k++) {
                    to[(y * width + x) * channels + k] = between(picture, fromY, fromX, k);
                }
            }
        }
        return new Image(height, width, channels, to);
    }

    private static double within(double place, int last) {
        return Math.max(0, Math.min(last, place));
    }

    /** The intensity at a place between pixels. */
    private static byte between(Image picture, double y, double x, int channel) {
        int top = (int) y;
        int left = (int) x;
        int below = Math.min(top + 1, picture.height() - 1);
        int beside = Math.min(left + 1, picture.width() - 1);
        double upper =
                mixed(intensity(picture, top, left, channel), intensity(picture, top, beside, channel), x - left);
        double lower =
                mixed(intensity(picture, below, left, channel), intensity(picture, below, beside, channel), x - left);
        return (byte) Math.round(mixed(upper, lower, y - top));
    }

    private static double mixed(double first, double second, double share) {
        return first + (second - first) * share;
    }

    private static int intensity(Image picture, int y, int x, int channel) {
        return Byte.toUnsignedInt(picture.pixels()[(y * picture.width() + x) * picture.channels() + channel]);
    }
}
