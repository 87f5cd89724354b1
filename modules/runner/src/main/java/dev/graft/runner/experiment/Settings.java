package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.Setting;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings records as keys and values: what a plug-in can be told, by the names that experiment files use. A component that
 * is a record itself, and carries no {@link Setting}, stands for its own components: so several plug-ins share settings.
 */
public final class Settings {
    private Settings() {}

    /**
     * The knobs of a settings record, in its order; those of a record inside it at its place.
     *
     * @throws IllegalArgumentException if two have one key, or a component neither carries {@link Setting} nor is a record
     */
    public static List<Knob> knobs(Class<? extends Record> type) {
        List<Knob> knobs = flat(type).toList();
        Set<String> keys = new HashSet<>();
        for (Knob knob : knobs) {
            require(keys.add(knob.key()), "two settings of %s are called \"%s\"", type.getTypeName(), knob.key());
        }
        return knobs;
    }

    private static Stream<Knob> flat(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> inlined(component)
                .map(inner -> withDefaults(flat(inner).toList(), component))
                .orElseGet(() -> Stream.of(knob(component))));
    }

    /** Knobs of a record inside another, with what that says of their defaults. */
    private static Stream<Knob> withDefaults(List<Knob> knobs, RecordComponent component) {
        Map<String, String> defaults = new LinkedHashMap<>();
        Optional.ofNullable(component.getAnnotation(Defaults.class)).map(Defaults::value).stream()
                .flatMap(Arrays::stream)
                .forEach(text -> {
                    int colon = text.indexOf(": ");
                    require(colon > 0, "%s: a default is \"key: value\", found \"%s\"", component, text);
                    defaults.put(text.substring(0, colon), text.substring(colon + 2));
                });
        List<Knob> changed = knobs.stream()
                .map(knob -> Optional.ofNullable(defaults.remove(knob.key()))
                        .map(knob::withDefault)
                        .orElse(knob))
                .toList();
        require(defaults.isEmpty(), "%s has no settings %s", component, defaults.keySet());
        return changed.stream();
    }

    /** The record that stands for its components, if it is one. */
    private static Optional<Class<? extends Record>> inlined(RecordComponent component) {
        return component.getType().isRecord() && !component.isAnnotationPresent(Setting.class)
                ? Optional.of(component.getType().asSubclass(Record.class))
                : Optional.empty();
    }

    /** The record with every knob at its default. */
    public static <S extends Record> S defaults(Class<S> type) {
        return create(type, Map.of());
    }

    /**
     * The record with these values, the others at their defaults.
     *
     * @param values by key, each of the knob's type; lists are copied
     * @throws IllegalArgumentException if the record refuses them
     */
    public static <S extends Record> S create(Class<S> type, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Knob knob : knobs(type)) {
            Object value = values.containsKey(knob.key())
                    ? values.get(knob.key())
                    : knob.parse(knob.byDefault()).orElseThrow();
            all.put(knob.key(), value instanceof List<?> list ? List.copyOf(list) : value);
        }
        return made(type, all);
    }

    private static <S extends Record> S made(Class<S> type, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> inlined(component)
                        .<Object>map(inner -> made(inner, values))
                        .orElseGet(() ->
                                Optional.ofNullable(values.get(key(component))).orElseThrow()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<S> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " must be a public record with a public constructor", e);
        }
    }

    /** The values of a settings record by key, in its order; those of a record inside it at its place. Lists are copies. */
    public static Map<String, Object> values(Record settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(settings);
                if (inlined(component).isPresent()) {
                    values.putAll(values((Record) value));
                } else {
                    values.put(key(component), plain(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(settings.getClass() + " must be a public record", e);
            }
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return Kind.word(constant);
        }
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    private static Knob knob(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        require(setting != null, "%s must carry @Setting", component);
        require(
                !component.isAnnotationPresent(Defaults.class),
                "%s: @Defaults is for a record inside a record",
                component);
        return new Knob(key(component), Kind.of(component.getGenericType()), setting.byDefault(), setting.about());
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
