package dev.graft.data.digits;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import dev.graft.data.drawing.ClassPlan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many digits to draw, how large, and which.
 *
 * <p>Image i depends on {@code seed}, {@code size} and i alone: more samples add images and change none.
 *
 * @param samples how many images, in [1, 1000000]
 * @param size the side of an image in pixels, in [8, 128]; sizes show the same drawings
 * @param seed any number; another seed draws other digits
 */
public record DigitSettings(
        @Setting(byDefault = "1000", about = "how many images, in [1, 1000000]")
        int samples,

        @Setting(byDefault = "28", about = "side of an image in pixels, in [8, 128]")
        int size,

        @Setting(byDefault = "1", about = "another seed draws other digits")
        long seed) {
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    public DigitSettings {
        require(samples >= 1 && samples <= 1_000_000, "samples must be in [1, 1000000], was %d", samples);
        require(size >= 8 && size <= 128, "size must be in [8, 128] pixels, was %d", size);
    }

    /** What these settings ask for, of the data set that is the domain. */
    ClassPlan plan(long domain) {
        return new ClassPlan(NAMES, samples, size, seed, domain);
    }
}
