package dev.graft.runner.file;

import dev.graft.core.GraftException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an experiment: collected, so that one look shows all of it. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(Place place, String message) {
        String line = place + ": " + message;
        if (!found.contains(line)) {
            found.add(line);
        }
    }

    /** Takes over what is noted elsewhere; what both have noted is there once. */
    void addAll(Problems others) {
        others.found.stream().filter(line -> !found.contains(line)).forEach(found::add);
    }

    boolean any() {
        return !found.isEmpty();
    }

    void throwIfAny() {
        if (any()) {
            throw new GraftException(String.join("\n", found));
        }
    }
}
