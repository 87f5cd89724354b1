package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/** A random number in [0, 1) at every whole point of the plane; the numbers repeat after {@value #PERIOD}. */
final class Lattice {
    private static final int PERIOD = 16;

    private final double[] nodes = new double[PERIOD * PERIOD];

    Lattice(Dice dice) {
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = dice.between(0, 1);
        }
    }

    /** The number at a whole point. */
    double node(int x, int y) {
        return nodes[Math.floorMod(y, PERIOD) * PERIOD + Math.floorMod(x, PERIOD)];
    }

    /** The number at any point: smoothly between those of the four whole points around it. */
    double at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = eased(x - left);
        double v = eased(y - top);
        return (1 - v) * ((1 - u) * node(left, top) + u * node(left + 1, top))
                + v * ((1 - u) * node(left, top + 1) + u * node(left + 1, top + 1));
    }

    /** From 0 to 1 with slope 0 at both ends. */
    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }
}
