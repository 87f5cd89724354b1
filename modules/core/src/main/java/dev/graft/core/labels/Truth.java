package dev.graft.core.labels;

import java.util.List;

/** The label space of what is true or false; what is true is the positive class. */
public final class Truth {
    /** The classes, in their order. */
    public static final List<String> NAMES = List.of("false", "true");
    /** The class of what is true. */
    public static final int TRUE = 1;

    private Truth() {}

    /** Labels of what is true or false. */
    public static Classes of(List<Boolean> values) {
        return Classes.of(
                NAMES, values.stream().mapToInt(value -> value ? TRUE : 0).toArray());
    }
}
