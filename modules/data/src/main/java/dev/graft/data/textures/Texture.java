package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/** A pattern that covers the plane. */
@FunctionalInterface
interface Texture {
    /** The shade at a point, in [0, 1]. */
    double at(double x, double y);

    /** One of the kinds, those more often that patches of photographs are more often like. */
    static Texture draw(Dice dice) {
        int kind = dice.roll(20);
        if (kind < 6) {
            return Clouds.draw(dice);
        } else if (kind < 11) {
            return Leaves.draw(dice);
        } else if (kind < 14) {
            return Blobs.draw(dice);
        } else if (kind < 17) {
            return Bent.draw(Grating.draw(dice), dice);
        }
        return Bent.draw(Tiles.draw(dice), dice);
    }
}
