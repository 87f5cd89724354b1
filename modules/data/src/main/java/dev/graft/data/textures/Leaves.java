package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;
import java.util.List;
import java.util.stream.Stream;

/**
 * Dead leaves: discs that lie on each other, small ones more often than large ones, which is how things cover each other in
 * photographs: A. B. Lee, D. Mumford, J. Huang, "Occlusion models for natural images", IJCV 41, 2001.
 *
 * @param leaves from the uppermost on; what none covers is of shade 0
 */
record Leaves(List<Leaf> leaves) implements Texture {
    private static final int NUMBER = 120;
    private static final double LARGEST = 0.9;

    /** How far from the middle a leaf may lie. */
    private static final double REACH = 1.2;

    record Leaf(double x, double y, double radius, double shade) {
        boolean covers(double px, double py) {
            return (px - x) * (px - x) + (py - y) * (py - y) < radius * radius;
        }
    }

    static Leaves draw(Dice dice) {
        double smallest = dice.between(0.06, 0.25);
        return new Leaves(
                Stream.generate(() -> leaf(smallest, dice)).limit(NUMBER).toList());
    }

    /** The density of radii falls with their cube, so that leaves of every size cover as much in all. */
    private static Leaf leaf(double smallest, Dice dice) {
        double most = 1 / (smallest * smallest);
        double least = 1 / (LARGEST * LARGEST);
        return new Leaf(
                dice.between(-REACH, REACH),
                dice.between(-REACH, REACH),
                1 / Math.sqrt(dice.between(least, most)),
                dice.between(0, 1));
    }

    @Override
    public double at(double x, double y) {
        for (Leaf leaf : leaves) {
            if (leaf.covers(x, y)) {
                return leaf.shade;
            }
        }
        return 0;
    }
}
