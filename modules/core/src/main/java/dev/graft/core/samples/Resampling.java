package dev.graft.core.samples;

import static dev.graft.core.Require.require;

import java.util.Arrays;

/**
 * Resizing with a triangle filter that widens when it shrinks, so that no pixel is skipped: what Pillow and torchvision
 * call bilinear with antialiasing. Written out here since the same bytes must come out on every platform.
 *
 * <p>Source: G. Wolberg, "Digital Image Warping", 1990, section 6.5; separable, rows first, rounded once at the end.
 *
 * <p>Cost: O(pixels x the ratio of the sizes).
 */
final class Resampling {
    private Resampling() {}

    static Image resize(Image image, int height, int width) {
        require(height > 0 && width > 0, "a picture cannot be resized to %d x %d", width, height);
        double[] narrowed = narrowed(image, width);
        byte[] pixels = new byte[height * width * image.channels()];
        int row = width * image.channels();
        double[] sums = new double[row];
        Taps[] down = taps(image.height(), height);
        for (int y = 0; y < height; y++) {
            Taps taps = down[y];
            Arrays.fill(sums, 0);
            for (int k = 0; k < taps.weights.length; k++) {
                addRow(sums, taps.weights[k], narrowed, (taps.first + k) * row);
            }
            for (int i = 0; i < row; i++) {
                pixels[y * row + i] = rounded(sums[i]);
            }
        }
        return new Image(height, width, image.channels(), pixels);
    }

    /** The rows at their new width, in single precision; kept as doubles since those are what is added up. */
    private static double[] narrowed(Image image, int width) {
        int channels = image.channels();
        Taps[] across = taps(image.width(), width);
        double[] narrowed = new double[image.height() * width * channels];
        byte[] pixels = image.pixels();
        int to = 0;
        for (int y = 0; y < image.height(); y++) {
            int row = y * image.width() * channels;
            for (Taps taps : across) {
                int from = row + taps.first * channels;
                if (channels == 3) {
                    colours(pixels, from, taps.weights, narrowed, to);
                } else {
                    narrowed[to] = grey(pixels, from, taps.weights);
                }
                to += channels;
            }
        }
        return narrowed;
    }

    private static float grey(byte[] pixels, int from, double[] weights) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * Byte.toUnsignedInt(pixels[from + k]);
        }
        return (float) sum;
    }

    /** The three sums at once: each waits for its own last addition. */
    private static void colours(byte[] pixels, int from, double[] weights, double[] into, int to) {
        double red = 0;
        double green = 0;
        double blue = 0;
        int next = from;
        for (double weight : weights) {
            red += weight * Byte.toUnsignedInt(pixels[next]);
            green += weight * Byte.toUnsignedInt(pixels[next + 1]);
            blue += weight * Byte.toUnsignedInt(pixels[next + 2]);
            next += 3;
        }
        into[to] = (float) red;
        into[to + 1] = (float) green;
        into[to + 2] = (float) blue;
    }

    private static void addRow(double[] sums, double weight, double[] values, int from) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * values[from + i];
        }
    }

    /** {@link Math#round}, quicker. The largest double below 0.5 is the one that would differ: a half more makes it 1. */
    private static byte rounded(double value) {
        return value < 0.5 ? 0 : (byte) (int) (Math.min(255, value) + 0.5);
    }

    /** The stored pixels that one new pixel is made of. */
    private record Taps(int first, double[] weights) {}

    private static Taps[] taps(int from, int to) {
        double scale = (double) from / to;
        double support = Math.max(1, scale);
        Taps[] all = new Taps[to];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int first = (int) Math.max(0, Math.floor(centre - support + 0.5));
            int last = (int) Math.min(from, Math.floor(centre + support + 0.5));
            double[] weights = new double[last - first];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = Math.max(0, 1 - Math.abs(first + k + 0.5 - centre) / support);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            all[i] = new Taps(first, weights);
        }
        return all;
    }
}
