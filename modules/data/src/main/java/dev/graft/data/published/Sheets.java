package dev.graft.data.published;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Setting;
import java.util.Arrays;

/**
 * How many scanned digits to take, and in which size.
 *
 * @param samples how many, at least 1, or 0 for all; as equal in number over the classes as can be
 * @param margin how many pixels are cut off at each side of the file's image first, in [0, 10]: MNIST has a margin of 4
 *     around its digits, USPS has none
 * @param size the side in pixels, in [8, 256], or 0 for that of the files
 * @param seed any number; another seed takes others, more samples add some and leave none out
 */
public record Sheets(
        @Setting(byDefault = "0", about = "how many, the same number of each class; 0: all")
        int samples,

        @Setting(
                byDefault = "0",
                about = "pixels cut off at each side first, in [0, 10]; MNIST has 4 around its digits")
        int margin,

        @Setting(byDefault = "0", about = "side of an image in pixels, in [8, 256]; 0: as in the files")
        int size,

        @Setting(byDefault = "1", about = "another seed takes other samples, where not all are taken")
        long seed) {
    private static final int MOST_MARGIN = 10;

    public Sheets {
        require(samples >= 0, "samples must be at least 1, or 0 for all, was %d", samples);
        require(margin >= 0 && margin <= MOST_MARGIN, "margin must be in [0, 10] pixels, was %d", margin);
        require(size == 0 || (size >= 8 && size <= 256), "size must be in [8, 256] pixels, or 0, was %d", size);
    }

    /** What is taken of a set. */
    Labelled of(String id, Images images, Classes classes) {
        if (samples > images.size()) {
            throw new GraftException("%s: samples is %d, the set has %d. Take fewer, or 0 for all."
                    .formatted(id, samples, images.size()));
        }
        Images cut = margin == 0 ? images : images.withoutMargin(margin);
        Images sized = size == 0 ? cut : cut.resized(size, size);
        Labelled all = new Labelled(sized, classes);
        return samples == 0
                ? all
                : all.select(Arrays.stream(Turns.of(classes, seed))
                        .limit(samples)
                        .sorted()
                        .toArray());
    }
}
