package dev.graft.strategies.shot;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import java.util.Arrays;

/** Vectors drawn as pictures: a bar for each feature, as high as the value is beside the largest; black on white. */
final class BarCharts {
    private static final int HIGH = 20;
    private static final int APART = 4;

    private BarCharts() {}

    static Images of(Samples vectors) {
        Dense dense = vectors.vectors();
        return Images.over(dense.size(), i -> draw(dense.row(i)));
    }

    private static Image draw(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        int width = APART * values.length;
        byte[] pixels = new byte[(2 * HIGH + 1) * width];
        Arrays.fill(pixels, (byte) 255);
        for (int j = 0; j < values.length; j++) {
            double share = largest > 0 ? values[j] / largest : 0;
            int end = HIGH - (int) Math.round(HIGH * share * share * share);
            for (int row = Math.min(HIGH, end); row <= Math.max(HIGH, end); row++) {
                pixels[row * width + APART * j] = 0;
            }
        }
        return new Image(2 * HIGH + 1, width, 1, pixels);
    }
}
