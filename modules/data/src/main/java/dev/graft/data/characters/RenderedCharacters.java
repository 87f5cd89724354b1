package dev.graft.data.characters;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.data.DataSet;
import dev.graft.data.drawing.ClassPlan;
import dev.graft.data.drawing.Dice;
import dev.graft.data.drawing.Drawing;
import dev.graft.data.drawing.Fill;
import dev.graft.data.drawing.Typeface;
import java.util.List;

/**
 * Printed characters of many scripts: hundreds of classes, and as many labelled samples of each as one likes, for a
 * network to learn shapes from before it is shown handwriting.
 *
 * <p>Each image shows one character of a random typeface among those that have it, white (255) on black (0), without
 * noise or blur. It is leant, turned and stretched, fitted into the sheet, and bent elastically: {@link Pose} says how
 * much. Characters that look alike so, such as Latin A and Greek Alpha, or o and the digit 0, are one class. Outlines come
 * from font files on the class path: neither fonts nor a display of the machine are used.
 *
 * <p>Cost: the first load reads the fonts, in half a second; after that about 0.2 ms for an image of side 28, and
 * {@code samples * size * size} bytes.
 */
public final class RenderedCharacters implements DataSet<CharacterSettings> {
    private static final long DOMAIN = 3;

    @Override
    public String id() {
        return "rendered-characters";
    }

    @Override
    public String summary() {
        return "Printed characters of 13 scripts in many typefaces, leant, turned and bent: hundreds of classes.";
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
    public Class<CharacterSettings> settings() {
        return CharacterSettings.class;
    }

    @Override
    public Labelled load(CharacterSettings settings) {
        List<Alphabet> alphabets = settings.alphabets();
        List<String> names = alphabets.stream()
                .flatMap(alphabet -> alphabet.characters().stream().map(alphabet::name))
                .toList();
        List<Integer> characters = alphabets.stream()
                .flatMap(alphabet -> alphabet.characters().stream())
                .toList();
        return new ClassPlan(names, settings.samples(), settings.size(), settings.seed(), DOMAIN)
                .draw((value, size, dice) -> print(characters.get(value), size, dice));
    }

    private static Image print(int character, int size, Dice dice) {
        List<Drawing> outlines = Typeface.outlines(character);
        Drawing outline = outlines.get(dice.roll(outlines.size()));
        return Fill.of(Pose.posed(outline, dice), size).image();
    }
}
