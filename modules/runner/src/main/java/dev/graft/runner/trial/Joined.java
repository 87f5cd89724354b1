package dev.graft.runner.trial;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import java.util.function.IntFunction;

/** Samples of one kind followed by others, all as they are: what is read when asked for stays so. */
final class Joined {
    private Joined() {}

    /** Labelled samples, followed by others of the same kind and classes. */
    static Labelled of(Labelled first, Labelled second) {
        return new Labelled(
                of(first.samples(), second.samples()), first.classes().concat(second.classes()));
    }

    private static Samples of(Samples first, Samples second) {
        int size = first.size() + second.size();
        if (first instanceof Dense one && second instanceof Dense two) {
            return one.names().isEmpty() ? one.concat(two) : one.concat(two).named(one.names());
        }
        if (first instanceof Sparse one && second instanceof Sparse two) {
            return one.concat(two);
        }
        if (first instanceof Images one && second instanceof Images two) {
            return Images.over(size, either(first, one::image, two::image), fingerprints(first, second));
        }
        if (first instanceof Audio one && second instanceof Audio two && one.hertz() == two.hertz()) {
            return Audio.over(
                    size, one.hertz(), either(first, one::recording, two::recording), fingerprints(first, second));
        }
        if (first instanceof Text one && second instanceof Text two) {
            return Text.over(size, either(first, one::text, two::text));
        }
        throw new IllegalArgumentException("a %s cannot stand behind a %s".formatted(second.noun(), first.noun()));
    }

    private static IntFunction<String> fingerprints(Samples first, Samples second) {
        return either(first, first::fingerprint, second::fingerprint);
    }

    private static <T> IntFunction<T> either(Samples first, IntFunction<T> one, IntFunction<T> two) {
        int size = first.size();
        return i -> i < size ? one.apply(i) : two.apply(i - size);
    }
}
