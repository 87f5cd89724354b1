package dev.graft.data.characters;

import dev.graft.data.drawing.Affine;
import dev.graft.data.drawing.Box;
import dev.graft.data.drawing.Dice;
import dev.graft.data.drawing.Drawing;
import dev.graft.data.drawing.ElasticField;

/**
 * Puts an outline on the sheet as no printer would, so that print comes nearer to handwriting: stretched, leant and turned,
 * fitted into a box about the middle of the sheet, and bent elastically. Each character stays itself.
 */
final class Pose {
    /** Straight lines bend at points this close: well below the length over which an {@link ElasticField} changes. */
    private static final double STEP = 0.08;

    private Pose() {}

    static Drawing posed(Drawing outline, Dice dice) {
        Affine pose = Affine.scale(dice.between(0.75, 1.3), 1)
                .then(Affine.slant(dice.between(-0.3, 0.3)))
                .then(Affine.turn(dice.between(-12, 12)));
        Drawing placed = placed(outline.moved(pose), dice);
        ElasticField field = ElasticField.random(dice, dice.between(0.008, 0.028));
        return placed.bent(line -> field.bend(line.closedSteps(STEP)));
    }

    /** Whatever its size in print: the longer side takes 0.55 to 0.78 of the sheet's. */
    private static Drawing placed(Drawing drawing, Dice dice) {
        Box box = drawing.bounds();
        double scale = dice.between(0.55, 0.78) / Math.max(box.width(), box.height());
        return drawing.moved(Affine.shift(-box.centreX(), -box.centreY())
                .then(Affine.scale(scale, scale))
                .then(Affine.shift(0.5 + dice.between(-0.05, 0.05), 0.5 + dice.between(-0.05, 0.05))));
    }
}
