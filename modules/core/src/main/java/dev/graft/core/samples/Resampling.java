package dev.graft.core.samples;

import static dev.graft.core.Require.require;

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
        int channels = image.channels();
        Taps[] across = taps(image.width(), width);
        Taps[] down = taps(image.height(), height);
        float[] narrowed = new float[image.height() * width * channels];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                Taps taps = across[x];
                for (int c = 0; c < channels; c++) {
                    double sum = 0;
                    for (int k = 0; k < taps.weights.length; k++) {
                        int from = (y * image.width() + taps.first + k) * channels + c;
                        sum += taps.weights[k] * Byte.toUnsignedInt(image.pixels()[from]);
                    }
                    narrowed[(y * width + x) * channels + c] = (float) sum;
                }
            }
        }
        byte[] pixels = new byte[height * width * channels];
        int row = width * channels;
        for (int y = 0; y < height; y++) {
            Taps taps = down[y];
            for (int i = 0; i < row; i++) {
                double sum = 0;
                for (int k = 0; k < taps.weights.length; k++) {
                    sum += taps.weights[k] * narrowed[(taps.first + k) * row + i];
                }
                pixels[y * row + i] = (byte) Math.round(Math.min(255, Math.max(0, sum)));
            }
        }
        return new Image(height, width, channels, pixels);
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
