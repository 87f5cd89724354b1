package dev.graft.core.samples;

import dev.graft.core.GraftException;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Positions of a view in its storage: the part that all kinds of samples share. */
record Selection(int[] storage, Fingerprints fingerprints) {

    /** Everything in a storage, whose rows have these fingerprints. */
    static Selection all(int size, IntFunction<String> fingerprint) {
        return new Selection(IntStream.range(0, size).toArray(), new Fingerprints(size, fingerprint));
    }

    static GraftException noVectors(Samples samples) {
        return new GraftException(
                "samples: a strategy on vectors was given a %s. Name a backbone that turns a %s into a vector."
                        .formatted(samples.noun(), samples.noun()));
    }

    int size() {
        return storage.length;
    }

    int at(int position) {
        return storage[Objects.checkIndex(position, storage.length)];
    }

    String fingerprint(int position) {
        return fingerprints.at(at(position));
    }

    Selection select(int... indices) {
        return new Selection(IntStream.of(indices).map(this::at).toArray(), fingerprints);
    }
}
