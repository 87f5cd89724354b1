package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/**
 * Clouds of two shades with a border between them: fur, bark, lichen.
 *
 * @param level where the border runs
 * @param softness the range of shades that the border takes, above 0
 */
record Blobs(Clouds clouds, double level, double softness) implements Texture {
    static Blobs draw(Dice dice) {
        Clouds clouds = new Clouds(new Lattice(dice), dice.between(1.5, 6), dice.between(0.1, 0.4));
        return new Blobs(clouds, dice.between(0.35, 0.65), dice.between(0.05, 0.4));
    }

    @Override
    public double at(double x, double y) {
        return Math.max(0, Math.min(1, 0.5 + (clouds.at(x, y) - level) / softness));
    }
}
