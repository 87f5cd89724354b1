package dev.graft.data.digits;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.data.drawing.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which digit each sample shows, and dice of its own for each. */
final class DigitPlan {
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static final int ORDER = 0;
    private static final int DRAWING = 1;

    private final DigitSettings settings;
    private final long domain;

    /**
     * A plan for one data set.
     *
     * @param domain differs between data sets, so that equal seeds give unrelated samples
     */
    DigitPlan(DigitSettings settings, long domain) {
        this.settings = settings;
        this.domain = domain;
    }

    /** Draws all samples, with classes as equal in number as can be: every ten in a row show ten digits. */
    Labelled draw(Artist artist) {
        int[] digits = new int[settings.samples()];
        List<Image> images = new ArrayList<>(settings.samples());
        for (int i = 0; i < digits.length; i++) {
            digits[i] = digit(i);
            images.add(artist.draw(digits[i], settings.size(), dice(DRAWING, i)));
        }
        return new Labelled(Images.of(images), Classes.of(NAMES, digits));
    }

    private int digit(int sample) {
        return dice(ORDER, sample / 10).permutation(10)[sample % 10];
    }

    private Dice dice(int purpose, int number) {
        return Dice.of(domain, settings.seed(), purpose, number);
    }

    /** Draws one digit. */
    @FunctionalInterface
    interface Artist {
        Image draw(int digit, int size, Dice dice);
    }
}
