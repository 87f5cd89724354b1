package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a setting takes: a single value, or a list of them.
 *
 * @param words how it is called in messages
 * @param parser the value that a text stands for; empty if it stands for none
 * @param item what each item of a list is; empty for a single value
 */
public record Kind(String words, Function<String, Optional<Object>> parser, Optional<Kind> item) {
    private static final Pattern COMMA = Pattern.compile(",");

    /** The value that a text stands for; empty if it stands for none. Lists have commas in it, and cannot be changed. */
    public Optional<Object> parse(String text) {
        return parser.apply(text);
    }

    /**
     * What a component of this type takes.
     *
     * @throws IllegalArgumentException if no setting can be of this type
     */
    static Kind of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type item = generic.getActualTypeArguments()[0];
            require(item == String.class || item == Double.class, "a setting cannot be a %s", type.getTypeName());
            return listOf(item == String.class ? text() : number());
        }
        require(type instanceof Class<?>, "a setting cannot be a %s", type.getTypeName());
        return single((Class<?>) type);
    }

    private static Kind single(Class<?> type) {
        if (type == int.class) {
            return single("whole number", text -> number(text, Integer::valueOf));
        }
        if (type == long.class) {
            return single("whole number", text -> number(text, Long::valueOf));
        }
        if (type == double.class) {
            return number();
        }
        if (type == boolean.class) {
            return single(
                    "true or false",
                    text -> text.equals("true") || text.equals("false")
                            ? Optional.of(text.equals("true"))
                            : Optional.empty());
        }
        if (type.isEnum()) {
            List<Enum<?>> constants = constants(type);
            String words = String.join(", ", constants.stream().map(Kind::word).toList());
            return single(words, text -> constants.stream()
                    .filter(constant -> word(constant).equals(text))
                    .<Object>map(constant -> constant)
                    .findFirst());
        }
        require(type == String.class, "a setting cannot be a %s", type.getTypeName());
        return text();
    }

    private static Kind text() {
        return single("text", Optional::of);
    }

    private static Kind number() {
        return single("number", text -> number(text, Double::valueOf).filter(x -> Double.isFinite((double) x)));
    }

    private static Kind single(String words, Function<String, Optional<Object>> parser) {
        return new Kind(words, parser, Optional.empty());
    }

    private static Kind listOf(Kind item) {
        return new Kind("list of " + item.words() + "s", text -> items(text, item), Optional.of(item));
    }

    private static Optional<Object> items(String text, Kind item) {
        List<String> parts = parts(text);
        List<Object> items = parts.stream()
                .filter(part -> !part.isEmpty())
                .flatMap(part -> item.parse(part).stream())
                .toList();
        return items.size() == parts.size() ? Optional.of(items) : Optional.empty();
    }

    /** What stands between commas, without the blanks around it; nothing in an empty text. */
    static List<String> parts(String text) {
        return text.isBlank()
                ? List.of()
                : COMMA.splitAsStream(text + " ") // so that a comma at the end has an empty part behind it
                        .map(String::strip)
                        .toList();
    }

    private static List<Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
    }

    /** A constant as experiment files call it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Object> number(String text, Function<String, Object> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
