package dev.graft.data.textures;

/**
 * Whether a digit can be read on a background. Ink turns a colour c into 1 - c, so that on a middle grey nothing is seen of
 * it. Photographs have such places too; here a digit is lost in none of nine parts of the middle, where digits are.
 */
final class Legibility {
    private static final int PARTS = 3;
    private static final int POINTS = 4;
    private static final double MARGIN = 0.2;

    /** How far ink has to change a colour, on average over the channels, in [0, 1]: in each part, and over all. */
    private static final double IN_EACH = 0.2;

    private static final double OVER_ALL = 0.36;

    private Legibility() {}

    /** Colours of the points of an image, whose side is 1. */
    @FunctionalInterface
    interface Colours {
        /** Red, green and blue in [0, 1]. */
        double[] at(double x, double y);
    }

    static boolean of(Colours colours) {
        double sum = 0;
        for (int part = 0; part < PARTS * PARTS; part++) {
            double seen = seen(colours, part % PARTS, part / PARTS);
            if (seen < IN_EACH) {
                return false;
            }
            sum += seen;
        }
        return sum / (PARTS * PARTS) > OVER_ALL;
    }

    private static double seen(Colours colours, int column, int row) {
        double step = (1 - 2 * MARGIN) / (PARTS * POINTS);
        double sum = 0;
        for (int y = 0; y < POINTS; y++) {
            for (int x = 0; x < POINTS; x++) {
                double[] colour = colours.at(
                        MARGIN + (column * POINTS + x + 0.5) * step, MARGIN + (row * POINTS + y + 0.5) * step);
                for (double channel : colour) {
                    sum += Math.abs(1 - 2 * channel);
                }
            }
        }
        return sum / (3 * POINTS * POINTS);
    }
}
