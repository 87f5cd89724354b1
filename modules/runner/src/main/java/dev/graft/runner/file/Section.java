package dev.graft.runner.file;

import dev.graft.core.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys of a mapping, read one by one. What is wrong is noted and reading goes on with a stand-in; {@link #done}
 * notes the keys that nobody asked for. Not thread-safe.
 */
final class Section {
    private final Place place;
    private final Map<String, Value> values;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(Place place, Map<String, Value> values, Problems problems) {
        this.place = place;
        this.values = values;
        this.problems = problems;
    }

    /** The keys of a value that must be a mapping; without keys if it is not. */
    static Section of(Value value, Problems problems) {
        if (value instanceof Value.Keys keys) {
            return new Section(value.place(), keys.values(), problems);
        }
        problems.add(value.place(), "expected keys with values, found " + value.describe() + ".");
        return new Section(value.place(), new LinkedHashMap<>(), problems);
    }

    Place place() {
        return place;
    }

    /** Whether a key is there. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a key, if it is there and has one. */
    Optional<Value> value(String key) {
        known.add(key);
        Value value = values.get(key);
        if (value instanceof Value.Scalar scalar && scalar.missing()) {
            problems.add(value.place(), "has no value. Give it one, or remove the key.");
            return Optional.empty();
        }
        return Optional.ofNullable(value);
    }

    /** The value of a key that must be there. */
    Optional<Value> required(String key) {
        if (!values.containsKey(key)) {
            known.add(key);
            problems.add(place.key(key), "is missing.");
            return Optional.empty();
        }
        return value(key);
    }

    /** Notes a problem at a key, or at the section where the key is not there. */
    void problem(String key, String message) {
        Value value = values.get(key);
        problems.add(value == null ? place.key(key) : value.place(), message);
    }

    Optional<String> text(String key) {
        return value(key).flatMap(this::text);
    }

    String requiredText(String key) {
        return required(key).flatMap(this::text).orElse("");
    }

    int integer(String key, int otherwise, int least, int most) {
        String allowed = most == Integer.MAX_VALUE
                ? "a whole number of at least " + least
                : "a whole number from " + least + " to " + most;
        return parsed(key, Integer::valueOf, n -> n >= least && n <= most, allowed)
                .orElse(otherwise);
    }

    long whole(String key, long otherwise) {
        return parsed(key, Long::valueOf, n -> true, "a whole number").orElse(otherwise);
    }

    /** A number above {@code least} and below {@code most}. */
    double between(String key, double otherwise, double least, double most) {
        String allowed = "a number above " + least + " and below " + most;
        return parsed(key, Double::valueOf, x -> x > least && x < most, allowed).orElse(otherwise);
    }

    /** One of a few words. */
    String word(String key, String otherwise, List<String> allowed) {
        Optional<String> found = text(key);
        if (found.isPresent() && !allowed.contains(found.get())) {
            problem(
                    key,
                    "expected one of %s, found \"%s\"%s"
                            .formatted(String.join(", ", allowed), found.get(), hint(found.get(), allowed)));
            return otherwise;
        }
        return found.orElse(otherwise);
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Value> items(String key) {
        return value(key)
                .map(value -> value instanceof Value.Items items ? items.values() : List.of(value))
                .orElse(List.of());
    }

    /** Notes every key that was not asked for. */
    void done() {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(
                        value.place(),
                        "unknown key%s Known here: %s.".formatted(hint(key, known), String.join(", ", known)));
            }
        });
    }

    private <T> Optional<T> parsed(String key, Function<String, T> parse, Function<T, Boolean> allowed, String words) {
        Optional<Value> value = value(key);
        Optional<T> number = value.flatMap(
                        v -> v instanceof Value.Scalar s ? number(s.text(), parse) : Optional.empty())
                .filter(allowed::apply);
        if (value.isPresent() && number.isEmpty()) {
            problem(key, "expected " + words + ", found " + value.get().describe() + ".");
        }
        return number;
    }

    private static <T> Optional<T> number(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Optional<String> text(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        problems.add(value.place(), "expected a single value, found " + value.describe() + ".");
        return Optional.empty();
    }

    private static String hint(String found, Collection<String> known) {
        return Nearest.of(found, known)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse(".");
    }
}
