package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/**
 * Noise in octaves, each twice as fine as the one before and {@code roughness} times as strong: sky, skin, foliage, rock.
 *
 * @param cells of the coarsest octave, along a side of the image
 */
record Clouds(Lattice lattice, double cells, double roughness) implements Texture {
    private static final int OCTAVES = 4;

    /** The average of numbers is seldom far from the middle: it is moved away from there. */
    private static final double STRETCH = 1.8;

    static Clouds draw(Dice dice) {
        return new Clouds(new Lattice(dice), dice.between(0.7, 4), dice.between(0.25, 0.8));
    }

    @Override
    public double at(double x, double y) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        double scale = cells;
        for (int octave = 0; octave < OCTAVES; octave++) {
            // moved aside, so that whole points of the octaves do not lie on each other
            sum += weight * lattice.at(scale * x + 5.3 * octave, scale * y + 2.7 * octave);
            weights += weight;
            weight *= roughness;
            scale *= 2;
        }
        return Math.max(0, Math.min(1, 0.5 + STRETCH * (sum / weights - 0.5)));
    }
}
