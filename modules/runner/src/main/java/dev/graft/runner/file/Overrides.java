package dev.graft.runner.file;

import dev.graft.core.GraftException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Values set on the command line, {@code key.path=value}, put over those of the file. */
final class Overrides {
    private Overrides() {}

    /**
     * The root with the overrides in place.
     *
     * @param overrides each {@code path=value}; the value is YAML, so lists can be set too
     * @throws GraftException if one has no "=" or leads through something that has no keys
     */
    static Value apply(Value root, List<String> overrides) {
        Value result = root;
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals <= 0) {
                throw new GraftException("--set " + override
                        + ": expected key=value, as in --set seeds=3 or --set scenario.held-out=0.3.");
            }
            String path = override.substring(0, equals);
            Place place = new Place("--set " + path, 0, "");
            Value value = relocated(StrictYaml.read("--set " + path, override.substring(equals + 1)), place);
            result = with(result, List.of(path.split("\\.", -1)), value);
        }
        return result;
    }

    private static Value with(Value into, List<String> path, Value value) {
        if (path.isEmpty()) {
            return value;
        }
        if (into instanceof Value.Scalar scalar && !scalar.missing()) {
            throw new GraftException(value.place() + ": \"" + path.get(0) + "\" cannot be set inside "
                    + scalar.describe() + ", which is a single value (" + scalar.place() + ").");
        }
        if (into instanceof Value.Items items) {
            return withItem(items, path, value);
        }
        LinkedHashMap<String, Value> values =
                into instanceof Value.Keys keys ? new LinkedHashMap<>(keys.values()) : new LinkedHashMap<>();
        Value old = values.getOrDefault(path.get(0), new Value.Scalar(value.place(), "", false));
        values.put(path.get(0), with(old, path.subList(1, path.size()), value));
        return new Value.Keys(into.place(), values);
    }

    private static Value withItem(Value.Items items, List<String> path, Value value) {
        int size = items.values().size();
        if (!path.get(0).matches("\\d{1,6}") || Integer.parseInt(path.get(0)) >= size) {
            throw new GraftException(value.place() + ": \"" + path.get(0) + "\" is no position in a list of " + size
                    + "; positions go from 0 to " + (size - 1) + ".");
        }
        List<Value> values = new ArrayList<>(items.values());
        int index = Integer.parseInt(path.get(0));
        values.set(index, with(values.get(index), path.subList(1, path.size()), value));
        return new Value.Items(items.place(), values);
    }

    /** The value with the words of the override as its place: it has no line. */
    private static Value relocated(Value value, Place place) {
        if (value instanceof Value.Scalar scalar) {
            return new Value.Scalar(place, scalar.text(), scalar.quoted());
        }
        if (value instanceof Value.Items items) {
            return new Value.Items(
                    place,
                    items.values().stream().map(item -> relocated(item, place)).toList());
        }
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        ((Value.Keys) value).values().forEach((key, inner) -> values.put(key, relocated(inner, place.key(key))));
        return new Value.Keys(place, values);
    }
}
