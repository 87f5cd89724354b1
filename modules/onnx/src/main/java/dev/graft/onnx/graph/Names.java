package dev.graft.onnx.graph;

import java.util.List;

/** Names in messages. */
public final class Names {
    private static final int SHOWN = 3;

    private Names() {}

    /** The first of them, and how many more: {@code fire2, fire3, fire4 and 22 more}. */
    public static String few(List<String> names) {
        int more = names.size() - SHOWN;
        return more > 1
                ? "%s and %d more".formatted(String.join(", ", names.subList(0, SHOWN)), more)
                : String.join(", ", names);
    }
}
