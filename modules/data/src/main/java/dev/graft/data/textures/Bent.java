package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/**
 * A texture on a sheet that is not flat.
 *
 * @param most the largest displacement along an axis
 */
record Bent(Texture flat, Lattice right, Lattice down, double most) implements Texture {
    private static final double FOLDS = 1.5;

    static Bent draw(Texture flat, Dice dice) {
        return new Bent(flat, new Lattice(dice), new Lattice(dice), dice.between(0, 0.3));
    }

    @Override
    public double at(double x, double y) {
        return flat.at(x + bend(right, x, y), y + bend(down, x, y));
    }

    private double bend(Lattice lattice, double x, double y) {
        return most * (2 * lattice.at(FOLDS * x, FOLDS * y) - 1);
    }
}
