package dev.graft.data.drawing;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import java.util.ArrayList;
import java.util.List;

/**
 * Which class each drawn sample shows, and dice of its own for each.
 *
 * @param names the classes' names
 * @param samples how many images, at least 1
 * @param size the side of an image in pixels
 * @param seed any number; another seed draws other samples
 * @param domain differs between data sets, so that equal seeds give unrelated samples
 */
public record ClassPlan(List<String> names, int samples, int size, long seed, long domain) {
    private static final int ORDER = 0;
    private static final int DRAWING = 1;

    public ClassPlan {
        names = List.copyOf(names);
    }

    /** Draws all samples, with classes as equal in number as can be: of n classes, each n images from the first on show all. */
    public Labelled draw(Artist artist) {
        int[] values = new int[samples];
        List<Image> images = new ArrayList<>(samples);
        int[] order = {};
        for (int i = 0; i < samples; i++) {
            int place = i % names.size();
            if (place == 0) {
                order = dice(ORDER, i / names.size()).permutation(names.size());
            }
            values[i] = order[place];
            images.add(artist.draw(values[i], size, dice(DRAWING, i)));
        }
        return new Labelled(Images.of(images), Classes.of(names, values));
    }

    private Dice dice(int purpose, int number) {
        return Dice.of(domain, seed, purpose, number);
    }

    /** Draws a sample of one class. */
    @FunctionalInterface
    public interface Artist {
        Image draw(int value, int size, Dice dice);
    }
}
