package dev.graft.core.samples;

import java.util.Objects;
import java.util.stream.IntStream;

/** Positions of a view in its storage: the part that all kinds of samples share. */
record Selection(int[] storage) {

    static Selection all(int size) {
        return new Selection(IntStream.range(0, size).toArray());
    }

    int size() {
        return storage.length;
    }

    int at(int position) {
        return storage[Objects.checkIndex(position, storage.length)];
    }

    Selection select(int... indices) {
        return new Selection(IntStream.of(indices).map(this::at).toArray());
    }
}
