package dev.graft.linalg;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Native memory for the arguments of one call of OpenBLAS. Handed an array, the JVM would copy it into memory that it asks of
 * the system and gives back, and the pages of such memory are new every time, which can take longer than the product of two
 * matrices of a thousand rows. So a room is kept for the next call, and as many as are open at a time.
 */
final class Room implements AutoCloseable {
    /** Larger rooms, in doubles, are not kept: what is computed in them takes longer than new pages do. */
    static final long LARGEST_KEPT = 1 << 24;

    private static final Deque<Room> KEPT = new ArrayDeque<>();

    private final DoublePointer doubles;
    private final long size;
    private long free;

    private Room(long size) {
        Pointer memory = Pointer.malloc(size * Double.BYTES);
        if (memory == null || memory.isNull()) {
            throw new NumericalFailure(
                    "no native memory for the %d doubles of one call: subsample, or lower -Xmx".formatted(size));
        }
        this.doubles = new DoublePointer(memory);
        this.size = size;
        this.free = size;
    }

    /** A room for so many doubles in all, at least 1, until it is closed. */
    static Room of(long size) {
        Room kept;
        synchronized (KEPT) {
            kept = KEPT.poll();
        }
        if (kept == null) {
            return new Room(size);
        }
        if (kept.size < size) {
            Pointer.free(kept.doubles);
            return new Room(size);
        }
        kept.free = size;
        return kept;
    }

    /** A copy of an array. */
    DoublePointer with(double[] values) {
        return empty(values.length).put(values);
    }

    /** Room for so many doubles, which may be anything. */
    DoublePointer empty(long count) {
        if (count > free) {
            throw new IllegalStateException("%d doubles do not fit into a room for %d more".formatted(count, free));
        }
        free -= count;
        return doubles.getPointer(free);
    }

    /** Room for so many integers, which takes that of half as many doubles, and of one more if they are odd. */
    IntPointer integers(long count) {
        return new IntPointer(empty((count + 1) / 2));
    }

    @Override
    public void close() {
        if (size > LARGEST_KEPT) {
            Pointer.free(doubles);
            return;
        }
        synchronized (KEPT) {
            KEPT.push(this);
        }
    }
}
