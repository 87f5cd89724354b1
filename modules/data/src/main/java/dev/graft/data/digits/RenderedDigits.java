package dev.graft.data.digits;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.data.DataSet;
import dev.graft.data.drawing.Affine;
import dev.graft.data.drawing.Dice;
import dev.graft.data.drawing.Drawing;
import dev.graft.data.drawing.Fill;
import dev.graft.data.drawing.Typeface;
import java.util.List;

/**
 * Printed digits: the simulation, which gives as many labelled samples as one likes.
 *
 * <p>Each image shows one digit of a random typeface in a random size, width, angle and place, white (255) on black
 * (0), without noise or blur. Outlines come from font files on the class path and are filled by {@link Fill}: neither
 * fonts nor a display of the machine are used.
 *
 * <p>Cost: the first load reads the fonts, in half a second; after that about 0.2 ms for an image of side 28, and
 * {@code samples * size * size} bytes.
 */
public final class RenderedDigits implements DataSet<DigitSettings> {
    private static final long DOMAIN = 1;

    @Override
    public String id() {
        return "rendered-digits";
    }

    @Override
    public String summary() {
        return "Digits 0 to 9 printed in many typefaces, sizes and angles: a simulation without noise.";
    }

    @Override
    public String licence() {
        return Typeface.LICENCE;
    }

    @Override
    public boolean generated() {
        return true;
    }

    @Override
    public Class<DigitSettings> settings() {
        return DigitSettings.class;
    }

    @Override
    public Labelled load(DigitSettings settings) {
        return settings.plan(DOMAIN).draw(RenderedDigits::print);
    }

    private static Image print(int digit, int size, Dice dice) {
        List<Drawing> outlines = Typeface.outlines('0' + digit);
        Drawing outline = outlines.get(dice.roll(outlines.size()));
        double height = dice.between(0.58, 0.74);
        double width = height * dice.between(0.9, 1.15);
        Affine pose = Affine.scale(width, height)
                .then(Affine.turn(dice.between(-8, 8)))
                .then(Affine.shift(0.5 + dice.between(-0.03, 0.03), 0.5 + dice.between(-0.03, 0.03)));
        return Fill.of(outline.moved(pose), size).image();
    }
}
