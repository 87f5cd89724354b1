package dev.graft.core.labels;

import static dev.graft.core.Require.require;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Class labels: {@code names} is the label space of the task, also of classes that no sample here has. */
public final class Classes implements Labels {
    private final List<String> names;
    private final int[] values;

    private Classes(List<String> names, int[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Labels in a label space.
     *
     * @param names the label space: distinct, at least one
     * @param values per sample, the position of its class in {@code names}
     */
    public static Classes of(List<String> names, int... values) {
        require(!names.isEmpty(), "a label space needs at least one class");
        require(names.stream().distinct().count() == names.size(), "class names must differ, found %s", names);
        for (int value : values) {
            require(value >= 0 && value < names.size(), "class %d is not in [0, %d)", value, names.size());
        }
        return new Classes(List.copyOf(names), values.clone());
    }

    /** The label space. */
    public List<String> names() {
        return names;
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The class at this position, in [0, {@code names().size()}). */
    public int value(int position) {
        return values[position];
    }

    /** How many samples each class has, {@code [classes]}. */
    public int[] counts() {
        int[] counts = new int[names.size()];
        for (int value : values) {
            counts[value]++;
        }
        return counts;
    }

    /** These labels followed by those of the same label space. */
    public Classes concat(Classes others) {
        require(names.equals(others.names), "label spaces differ: %s and %s", names, others.names);
        return new Classes(
                names,
                IntStream.concat(Arrays.stream(values), Arrays.stream(others.values))
                        .toArray());
    }

    @Override
    public Classes select(int... indices) {
        return new Classes(names, IntStream.of(indices).map(i -> values[i]).toArray());
    }
}
