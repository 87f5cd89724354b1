package dev.graft.data.drawing;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Image;

/**
 * A square of pixels, each with the amount of ink on it.
 *
 * @param ink {@code [side, side]}, row-major, in [0, 1]; not copied
 */
public record Raster(int side, double[] ink) {
    public Raster {
        require(ink.length == side * side, "%d values are no square of side %d", ink.length, side);
    }

    /** A grey picture, white ink on black. */
    public Image image() {
        byte[] pixels = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            pixels[i] = (byte) Math.round(255 * ink[i]);
        }
        return new Image(side, side, 1, pixels);
    }
}
