package dev.graft.runner.file;

import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Values put over others: keys are merged at every depth, single values and lists are replaced. */
final class Merged {
    private Merged() {}

    /** What is there after the change; each value keeps its place, so that messages name the line that is wrong. */
    static Value of(Value base, Value change) {
        if (!(base instanceof Value.Keys old) || !(change instanceof Value.Keys keys) || areOther(old, keys)) {
            return change;
        }
        LinkedHashMap<String, Value> all = new LinkedHashMap<>(old.values());
        keys.values().forEach((key, value) -> all.merge(key, value, Merged::of));
        return new Value.Keys(change.place(), all);
    }

    /** Settings of one data set or backbone are none of another's. */
    private static boolean areOther(Value.Keys base, Value.Keys change) {
        return Stream.of("data", "backbone")
                .anyMatch(id -> base.values().get(id) instanceof Value.Scalar before
                        && change.values().get(id) instanceof Value.Scalar after
                        && !before.text().equals(after.text()));
    }
}
