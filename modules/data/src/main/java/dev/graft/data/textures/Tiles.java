package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/**
 * Checks whose tiles differ: bricks, windows, pavement.
 *
 * @param rows of tiles along a side of the image
 * @param columns of tiles along a side of the image
 * @param evenness 0: each tile has a shade of its own; 1: there are two shades, in turn
 */
record Tiles(Lattice shades, double rows, double columns, double evenness) implements Texture {
    static Tiles draw(Dice dice) {
        double rows = dice.between(1.5, 6);
        return new Tiles(new Lattice(dice), rows, rows * dice.between(0.4, 1), dice.between(0, 1));
    }

    @Override
    public double at(double x, double y) {
        int column = (int) Math.floor(columns * x);
        int row = (int) Math.floor(rows * y);
        return evenness * Math.floorMod(column + row, 2) + (1 - evenness) * shades.node(column, row);
    }
}
