package dev.graft.onnx.graph;

import static dev.graft.core.Require.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sizes of a value's axes, some of which may be open. */
public record Shape(List<Dim> dims) {

    /**
     * The size of an axis.
     *
     * @param size -1 where it is open
     * @param name of an open size, which values with the same name share; may be empty
     */
    public record Dim(long size, String name) {
        public static final Dim OPEN = new Dim(-1, "");

        public static Dim of(long size) {
            return size < 0 ? OPEN : new Dim(size, "");
        }

        public static Dim open(String name) {
            return new Dim(-1, name);
        }

        public boolean isOpen() {
            return size < 0;
        }

        @Override
        public String toString() {
            return isOpen() ? (name.isEmpty() ? "?" : name) : Long.toString(size);
        }
    }

    public Shape {
        dims = List.copyOf(dims);
    }

    /** A shape of sizes, -1 where open. */
    public static Shape of(long... sizes) {
        return new Shape(Arrays.stream(sizes).mapToObj(Dim::of).toList());
    }

    public int rank() {
        return dims.size();
    }

    /** The size of an axis, -1 where open. */
    public long size(int axis) {
        return dims.get(axis).size();
    }

    /** The sizes of all axes, -1 where open. */
    public long[] sizes() {
        return dims.stream().mapToLong(Dim::size).toArray();
    }

    public boolean isFixed() {
        return dims.stream().noneMatch(Dim::isOpen);
    }

    /** The number of elements of a fixed shape. */
    public long elements() {
        require(isFixed(), "%s is open", this);
        return dims.stream().mapToLong(Dim::size).reduce(1, Math::multiplyExact);
    }

    /** The same with another size of an axis. */
    public Shape with(int axis, Dim dim) {
        List<Dim> changed = new ArrayList<>(dims);
        changed.set(axis, dim);
        return new Shape(changed);
    }

    /** The shape of one sample: without the first axis. */
    public Shape perSample() {
        return new Shape(dims.subList(1, dims.size()));
    }

    /** As in messages: "[batch, 3, 224, 224]", with a question mark for an open axis without a name. */
    @Override
    public String toString() {
        return dims.stream().map(Dim::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
