package dev.graft.runner.file;

import java.util.LinkedHashMap;
import java.util.List;

/** A value of an experiment file with its place. Scalars keep their text: what it means is decided by who reads it. */
sealed interface Value {
    Place place();

    /** How the value is called in messages. */
    String describe();

    /** A single value; empty text and not quoted where nothing follows the key. */
    record Scalar(Place place, String text, boolean quoted) implements Value {
        boolean missing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String describe() {
            return missing() ? "nothing" : "\"" + text + "\"";
        }
    }

    /** Several values. */
    record Items(Place place, List<Value> values) implements Value {
        @Override
        public String describe() {
            return "a list of " + values.size();
        }
    }

    /** Values by key, in the order of the file. */
    record Keys(Place place, LinkedHashMap<String, Value> values) implements Value {
        @Override
        public String describe() {
            return values.isEmpty() ? "an empty mapping" : "a mapping with " + String.join(", ", values.keySet());
        }
    }
}
