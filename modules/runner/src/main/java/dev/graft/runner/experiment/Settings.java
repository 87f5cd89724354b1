package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Settings records as keys and values: what a plug-in can be told, by the names that experiment files use. */
public final class Settings {
    private Settings() {}

    /**
     * A knob.
     *
     * @param key in kebab-case
     * @param type the word for what it takes: "whole number", "number", "true or false", "text", or the allowed words
     */
    public record Knob(String key, Class<?> javaType, String type, String byDefault, String about) {
        /** The value that a text stands for; empty if it is none of this type. */
        public Optional<Object> parse(String text) {
            return Settings.parse(javaType, text);
        }
    }

    /** The knobs of a settings record, in its order; every component must carry {@link Setting}. */
    public static List<Knob> knobs(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(Settings::knob).toList();
    }

    /** The record with every knob at its default. */
    public static <S extends Record> S defaults(Class<S> type) {
        return create(type, Map.of());
    }

    /**
     * The record with these values, the others at their defaults.
     *
     * @param values by key, each of the knob's type
     * @throws IllegalArgumentException if the record refuses them
     */
    public static <S extends Record> S create(Class<S> type, Map<String, Object> values) {
        List<Object> arguments = new ArrayList<>();
        for (Knob knob : knobs(type)) {
            arguments.add(
                    values.containsKey(knob.key())
                            ? values.get(knob.key())
                            : knob.parse(knob.byDefault()).orElseThrow());
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<S> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " must be a public record with a public constructor", e);
        }
    }

    /** The values of a settings record by key, in its order. */
    public static Map<String, Object> values(Record settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(settings);
                values.put(kebab(component.getName()), value instanceof Enum<?> word ? word(word) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(settings.getClass() + " must be a public record", e);
            }
        }
        return values;
    }

    private static Knob knob(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        require(setting != null, "%s must carry @Setting", component);
        Class<?> type = component.getType();
        return new Knob(kebab(component.getName()), type, typeWords(type), setting.byDefault(), setting.about());
    }

    private static String typeWords(Class<?> type) {
        if (type.isEnum()) {
            return String.join(", ", words(type));
        }
        return type == int.class || type == long.class
                ? "whole number"
                : type == double.class ? "number" : type == boolean.class ? "true or false" : "text";
    }

    private static Optional<Object> parse(Class<?> type, String text) {
        if (type == int.class) {
            return number(text, Integer::valueOf);
        }
        if (type == long.class) {
            return number(text, Long::valueOf);
        }
        if (type == double.class) {
            return number(text, Double::valueOf).filter(x -> Double.isFinite((double) x));
        }
        if (type == boolean.class) {
            return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word((Enum<?>) constant).equals(text))
                    .map(Object.class::cast)
                    .findFirst();
        }
        require(type == String.class, "a setting cannot be a %s", type);
        return Optional.of(text);
    }

    private static Optional<Object> number(String text, Function<String, Object> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> word((Enum<?>) c))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
