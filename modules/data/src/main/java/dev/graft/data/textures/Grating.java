package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/**
 * Stripes: water, grass, planks, cloth.
 *
 * @param waves along a side of the image
 * @param phase in radians
 * @param sharpness 1 for a sine; larger ones make borders of its slopes
 */
record Grating(double waves, double phase, double sharpness) implements Texture {
    static Grating draw(Dice dice) {
        return new Grating(dice.between(1, 6), dice.between(0, 2 * Math.PI), dice.between(1, 4));
    }

    @Override
    public double at(double x, double y) {
        double wave = sharpness * StrictMath.sin(2 * Math.PI * waves * x + phase);
        return 0.5 + 0.5 * Math.max(-1, Math.min(1, wave));
    }
}
