package dev.graft.data.format;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Dense;

/**
 * An array of numbers with a shape.
 *
 * @param shape at least one axis, each of at least 0
 * @param values row-major: the last axis runs fastest
 */
public record Numbers(int[] shape, double[] values) {
    public Numbers {
        require(shape.length > 0, "an array needs an axis");
        long size = size(shape);
        require(size == values.length, "%d numbers do not fill a shape of %d", values.length, size);
    }

    /** How many numbers a shape has, exact below 2^63 - 1 and saturated there. */
    static long size(int... shape) {
        long size = 1;
        for (int axis : shape) {
            if (axis == 0) {
                return 0;
            }
            size = size > Long.MAX_VALUE / axis ? Long.MAX_VALUE : size * axis;
        }
        return size;
    }

    /** The length of the first axis. */
    public int rows() {
        return shape[0];
    }

    /** How many numbers a row has: the other axes together. */
    public int columns() {
        return rows() == 0 ? 0 : values.length / rows();
    }

    /** A number of a row. */
    public double at(int row, int column) {
        return values[row * columns() + column];
    }

    /** The shape for messages: "958 x 800". */
    public String size() {
        StringBuilder words = new StringBuilder();
        for (int axis : shape) {
            words.append(words.isEmpty() ? "" : " x ").append(axis);
        }
        return words.toString();
    }

    /** The array with its axes in reverse order: what is read column-major becomes row-major. */
    public Numbers transposed() {
        int[] reversed = new int[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            reversed[axis] = shape[shape.length - 1 - axis];
        }
        double[] moved = new double[values.length];
        int[] index = new int[shape.length];
        for (double value : values) {
            int to = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                to = to * shape[axis] + index[axis];
            }
            moved[to] = value;
            step(index);
        }
        return new Numbers(reversed, moved);
    }

    private void step(int[] index) {
        for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
            index[axis] = 0;
        }
    }

    /** The rows as vectors, which are not copied. */
    public Dense dense() {
        return Dense.over(
                rows(), columns(), (row, into) -> System.arraycopy(values, row * into.length, into, 0, into.length));
    }
}
