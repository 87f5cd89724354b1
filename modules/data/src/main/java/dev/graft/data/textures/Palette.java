package dev.graft.data.textures;

import dev.graft.data.drawing.Dice;

/**
 * Three colours that go together; shades from 0 to 1 run through them.
 *
 * @param colours {@code [3, 3]}: of each colour its red, green and blue in [0, 1]
 */
record Palette(double[][] colours) {
    private static final int NUMBER = 3;

    /** Colours around one of them, as of one thing in one light: mostly muted, alike in hue, more or less far apart. */
    static Palette draw(Dice dice) {
        double light = dice.between(0.1, 0.9);
        double hue = dice.between(0, 360);
        double chroma = dice.between(0, 1) * dice.between(0, 0.5);
        double contrast = dice.between(0.1, 0.4);
        double[][] colours = new double[NUMBER][];
        for (int i = 0; i < NUMBER; i++) {
            colours[i] = colour(light + dice.normal(contrast), hue + dice.normal(40), chroma * dice.between(0.5, 1.5));
        }
        return new Palette(colours);
    }

    private static double[] colour(double light, double hue, double chroma) {
        double[] rgb = new double[3];
        for (int c = 0; c < rgb.length; c++) {
            double angle = StrictMath.toRadians(hue - 120 * c);
            rgb[c] = Math.max(0, Math.min(1, light + chroma * StrictMath.cos(angle)));
        }
        return rgb;
    }

    /** Red, green or blue of a shade. */
    double of(double shade, int channel) {
        double place = shade * (NUMBER - 1);
        int from = Math.min(NUMBER - 2, (int) place);
        double share = place - from;
        return (1 - share) * colours[from][channel] + share * colours[from + 1][channel];
    }
}
