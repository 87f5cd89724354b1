package dev.graft.strategies.shot;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Image;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ink pixels of a drawing as points about their mean, so that where it lies on the paper does not matter.
 *
 * @param down of each point
 * @param right of each point, as many
 */
record InkPoints(float[] down, float[] right) {
    /** Ten times as many as a drawing of Omniglot has; every point is compared with every other. */
    private static final int MOST = 10_000;

    /**
     * The points of a drawing.
     *
     * @throws GraftException if there are too many to be one
     */
    static InkPoints of(Image drawing, Ink which) {
        boolean[] ink = which.of(drawing);
        int[] found = IntStream.range(0, ink.length).filter(i -> ink[i]).toArray();
        if (found.length > MOST) {
            throw new GraftException(
                    "modified-hausdorff: a picture of %d x %d pixels has %d of ink, and at most %d are compared. It is for drawings with thin lines; take another strategy for photographs, or smaller pictures."
                            .formatted(drawing.width(), drawing.height(), found.length, MOST));
        }
        return new InkPoints(
                centred(Arrays.stream(found).map(i -> i / drawing.width()).toArray()),
                centred(Arrays.stream(found).map(i -> i % drawing.width()).toArray()));
    }

    private static float[] centred(int[] places) {
        double mean = Arrays.stream(places).average().orElse(0);
        float[] centred = new float[places.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = (float) (places[i] - mean);
        }
        return centred;
    }

    /** How many points. */
    int count() {
        return down.length;
    }

    /** The modified Hausdorff distance: the larger of the two means of how far a point is from the nearest of the other drawing. */
    double distance(InkPoints other) {
        return Math.max(meanNearest(this, other), meanNearest(other, this));
    }

    /** The inner loop has no branch and no dependence between its rounds: several at a time. */
    private static double meanNearest(InkPoints from, InkPoints to) {
        float[] nearest = new float[from.count()];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        for (int j = 0; j < to.count(); j++) {
            float y = to.down[j];
            float x = to.right[j];
            for (int i = 0; i < nearest.length; i++) {
                float dy = from.down[i] - y;
                float dx = from.right[i] - x;
                nearest[i] = Math.min(nearest[i], dy * dy + dx * dx);
            }
        }
        double sum = 0;
        for (float squared : nearest) {
            sum += Math.sqrt(squared);
        }
        return sum / nearest.length;
    }
}
