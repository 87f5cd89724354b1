package dev.graft.data.digits;

import dev.graft.data.drawing.Affine;
import dev.graft.data.drawing.Box;
import dev.graft.data.drawing.Dice;
import dev.graft.data.drawing.Drawing;
import dev.graft.data.drawing.ElasticField;
import dev.graft.data.drawing.Polyline;
import dev.graft.data.drawing.Stroke;
import java.util.List;

/**
 * Writes a digit: picks a {@link PenTemplate}, misses its points a little, gives it the writer's slant and proportions,
 * fits it into the middle of the sheet, bends it elastically, and presses the pen unevenly.
 */
final class Handwriting {
    private Handwriting() {}

    static List<Stroke> write(int digit, Dice dice) {
        List<Polyline> lines = PenTemplate.pick(digit, dice).strokes().stream()
                .map(stroke -> stroke.written(dice, 0.025))
                .toList();
        Drawing posed = fitted(new Drawing(lines).moved(pose(dice)), dice);
        ElasticField field = ElasticField.random(dice, 0.02);
        double radius = dice.between(0.035, 0.065);
        return posed.bent(field::bend).lines().stream()
                .map(line -> new Stroke(line, pressed(line, radius, dice)))
                .toList();
    }

    private static Affine pose(Dice dice) {
        return Affine.scale(dice.between(0.65, 1), 1)
                .then(Affine.slant(dice.between(-0.1, 0.4)))
                .then(Affine.turn(dice.normal(4)));
    }

    /** Into the middle of the sheet; the longer side takes about 20 of 28 parts, as in MNIST. */
    private static Drawing fitted(Drawing drawing, Dice dice) {
        Box box = drawing.bounds();
        double scale = dice.between(0.58, 0.72) / Math.max(box.width(), box.height());
        return drawing.moved(Affine.shift(-box.centreX(), -box.centreY())
                .then(Affine.scale(scale, scale))
                .then(Affine.shift(0.5 + dice.normal(0.02), 0.5 + dice.normal(0.02))));
    }

    /** The pen's radius at each point: a slow wave along the stroke, thinner where the pen leaves the paper. */
    private static double[] pressed(Polyline line, double radius, Dice dice) {
        double phase = dice.between(0, 2 * Math.PI);
        double waves = dice.between(0.5, 1.5);
        double lift = dice.between(0, 0.5);
        double[] radii = new double[line.size()];
        for (int i = 0; i < radii.length; i++) {
            double share = (double) i / (radii.length - 1);
            double wave = 1 + 0.2 * StrictMath.sin(phase + 2 * Math.PI * waves * share);
            double end = 1 - lift * Math.max(0, (share - 0.7) / 0.3);
            radii[i] = radius * wave * end;
        }
        return radii;
    }
}
