package dev.graft.data.textures;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.data.DataSet;
import dev.graft.data.digits.DigitSettings;
import dev.graft.data.digits.HandwrittenDigits;
import dev.graft.data.digits.RenderedDigits;
import dev.graft.data.published.Mnist;
import dev.graft.data.published.Sheets;
import dev.graft.data.published.Turns;
import dev.graft.data.published.Usps;
import java.util.Arrays;

/** The data set whose digits are put on backgrounds. */
public enum Digits {
    MNIST,
    USPS,
    HANDWRITTEN_DIGITS,
    RENDERED_DIGITS;

    /** The side in which digits are drawn that are in no file. */
    private static final int DRAWN = 28;

    /** So many, in an order that the seed says: the first of these are those that the set itself has with fewer samples. */
    Labelled first(int number, long seed) {
        return switch (this) {
            case MNIST -> scanned(new Mnist(), number, seed);
            case USPS -> scanned(new Usps(), number, seed);
            case HANDWRITTEN_DIGITS -> new HandwrittenDigits().load(new DigitSettings(number, DRAWN, seed));
            case RENDERED_DIGITS -> new RenderedDigits().load(new DigitSettings(number, DRAWN, seed));
        };
    }

    private static Labelled scanned(DataSet<Sheets> set, int number, long seed) {
        Labelled all = set.load(new Sheets(0, 0, 0, seed));
        if (number > all.size()) {
            throw new GraftException("%s: after and samples are %d together, %s has %d. Take fewer."
                    .formatted(TexturedDigits.ID, number, set.id(), all.size()));
        }
        return all.select(Arrays.copyOf(Turns.of(all.classes(), seed), number));
    }
}
