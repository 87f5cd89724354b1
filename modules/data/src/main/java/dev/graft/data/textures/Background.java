package dev.graft.data.textures;

import dev.graft.core.samples.Image;
import dev.graft.data.drawing.Affine;
import dev.graft.data.drawing.Dice;

/** A patch of a coloured texture, seen at any angle, in light that falls off to a side. */
final class Background {
    /** Points along each axis of a pixel. */
    private static final int POINTS = 2;

    private final Texture texture;
    private final Palette palette;
    private final Affine view;
    private final Clouds detail;
    private final double rough;
    private final double lightRight;
    private final double lightDown;

    private Background(Dice dice) {
        texture = Texture.draw(dice);
        palette = Palette.draw(dice);
        view = Affine.shift(-0.5, -0.5)
                .then(Affine.turn(dice.between(0, 360)))
                .then(Affine.scale(dice.between(0.6, 1.4), dice.between(0.6, 1.4)));
        detail = new Clouds(new Lattice(dice), 6, 0.8);
        rough = dice.between(0, 0.2);
        lightRight = dice.normal(0.1);
        lightDown = dice.normal(0.1);
    }

    /** A colour picture on which a digit can be read. */
    static Image draw(int size, Dice dice) {
        Background background = new Background(dice);
        while (!Legibility.of(background::colour)) {
            background = new Background(dice);
        }
        return background.image(size);
    }

    private Image image(int size) {
        double[] rgb = new double[3 * size * size];
        double step = 1.0 / (POINTS * size);
        for (int y = 0; y < POINTS * size; y++) {
            for (int x = 0; x < POINTS * size; x++) {
                double[] colour = colour((x + 0.5) * step, (y + 0.5) * step);
                int pixel = y / POINTS * size + x / POINTS;
                for (int c = 0; c < 3; c++) {
                    rgb[3 * pixel + c] += colour[c];
                }
            }
        }
        byte[] pixels = new byte[rgb.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * rgb[i] / (POINTS * POINTS));
        }
        return new Image(size, size, 3, pixels);
    }

    /** Red, green and blue at a point of the image, in [0, 1]. */
    private double[] colour(double x, double y) {
        double u = view.x(x, y);
        double v = view.y(x, y);
        double shade = texture.at(u, v);
        double light = rough * (detail.at(u, v) - 0.5) + lightRight * u + lightDown * v;
        double[] colour = new double[3];
        for (int c = 0; c < 3; c++) {
            colour[c] = Math.max(0, Math.min(1, palette.of(shade, c) + light));
        }
        return colour;
    }
}
