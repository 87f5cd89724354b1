package dev.graft.strategies.multitask;

import dev.graft.onnx.tune.TaskLabels;
import java.util.List;

/**
 * Where a task stands in a network of several: its rows of a batch, and its columns of the scores.
 *
 * @param part the rows of a batch that have its labels
 * @param from its first column
 */
record TaskPlace(String name, String part, int from, TaskLabels labels) {
    boolean isReal() {
        return labels instanceof TaskLabels.OfReals;
    }

    /** Its classes, or its own name where it is a regression. */
    List<String> outputs() {
        return labels instanceof TaskLabels.OfClasses classes ? classes.labels().names() : List.of(name);
    }

    /** How many columns it has. */
    int width() {
        return outputs().size();
    }

    /** The first column behind its own. */
    int to() {
        return from + width();
    }
}
