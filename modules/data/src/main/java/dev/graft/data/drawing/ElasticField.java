package dev.graft.data.drawing;

/**
 * A smooth random displacement of the unit square, as of writing on a rubber sheet.
 *
 * <p>Source: P. Y. Simard, D. Steinkraus, J. C. Platt, "Best Practices for Convolutional Neural Networks Applied to
 * Visual Document Analysis", ICDAR 2003, section 2, doi:10.1109/ICDAR.2003.1227801. Deviations: it moves the points of
 * a drawing, not the pixels of an image, so that nothing is resampled and the field does not depend on the image's
 * size; and its strength is the standard deviation of the displacement, not a factor in front of it.
 */
public final class ElasticField {
    /** Nodes per axis: spaced well below the length over which the field changes. */
    private static final int NODES = 17;

    /** The paper's 4 of 28 pixels. */
    private static final Gaussian SMOOTHING = new Gaussian(4.0 / 28 * (NODES - 1));

    private final double[] dx;
    private final double[] dy;

    private ElasticField(double[] dx, double[] dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /**
     * A new field.
     *
     * @param strength the standard deviation of the displacement along each axis, in units of the square's side
     */
    public static ElasticField random(Dice dice, double strength) {
        return new ElasticField(component(dice, strength), component(dice, strength));
    }

    private static double[] component(Dice dice, double strength) {
        // uniform in [-1, 1], as in the paper, has the standard deviation 1 / sqrt(3)
        double range = strength * Math.sqrt(3) / SMOOTHING.damping();
        double[] noise = new double[NODES * NODES];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = dice.between(-range, range);
        }
        return SMOOTHING.smooth(noise, NODES);
    }

    /** The line, each point moved by the displacement at its place; outside the square it is that of the border. */
    public Polyline bend(Polyline line) {
        double[] bent = line.xy().clone();
        for (int i = 0; i < line.size(); i++) {
            bent[2 * i] += at(dx, line.x(i), line.y(i));
            bent[2 * i + 1] += at(dy, line.x(i), line.y(i));
        }
        return new Polyline(bent);
    }

    /** Bilinear between the four nodes around a point. */
    private static double at(double[] field, double x, double y) {
        double column = Math.max(0, Math.min(NODES - 1, x * (NODES - 1)));
        double row = Math.max(0, Math.min(NODES - 1, y * (NODES - 1)));
        int left = Math.min(NODES - 2, (int) column);
        int top = Math.min(NODES - 2, (int) row);
        double u = column - left;
        double v = row - top;
        int node = top * NODES + left;
        return (1 - v) * ((1 - u) * field[node] + u * field[node + 1])
                + v * ((1 - u) * field[node + NODES] + u * field[node + NODES + 1]);
    }
}
