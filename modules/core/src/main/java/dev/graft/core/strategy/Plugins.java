package dev.graft.core.strategy;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The plug-ins of one kind, by id. Immutable.
 *
 * @param <P> the kind
 */
public final class Plugins<P extends Plugin<?>> {
    private final String noun;
    private final TreeMap<String, P> byId = new TreeMap<>();
    private final Map<String, String> elsewhere;

    private Plugins(String noun, Iterable<P> found, Map<String, String> elsewhere) {
        this.noun = noun;
        this.elsewhere = Map.copyOf(elsewhere);
        for (P plugin : found) {
            P other = byId.put(plugin.id(), plugin);
            if (other != null) {
                throw new GraftException(
                        "plug-ins: two of kind %s have the id \"%s\": %s and %s. Remove one from the class path."
                                .formatted(noun, plugin.id(), where(other), where(plugin)));
            }
            if (!plugin.id().matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
                throw new GraftException(
                        "plug-ins: the id \"%s\" of %s is not in kebab-case: lower-case letters, digits, dashes, dots of versions."
                                .formatted(plugin.id(), where(plugin)));
            }
        }
    }

    /**
     * The plug-ins on the class path.
     *
     * @param noun the word for one of them in messages, as "strategy"
     * @throws GraftException if two have one id, naming both and where they come from
     */
    public static <P extends Plugin<?>> Plugins<P> onClassPath(Class<P> kind, String noun) {
        return new Plugins<>(noun, ServiceLoader.load(kind), Map.of());
    }

    /** Exactly these plug-ins. */
    public static <P extends Plugin<?>> Plugins<P> of(String noun, List<P> plugins) {
        return of(noun, plugins, Map.of());
    }

    /**
     * The same, beside some that are not here.
     *
     * @param elsewhere by id: where a plug-in is, and what to do to have it
     */
    public static <P extends Plugin<?>> Plugins<P> of(String noun, List<P> plugins, Map<String, String> elsewhere) {
        return new Plugins<>(noun, plugins, elsewhere);
    }

    /** All of them, in the order of their ids. */
    public Collection<P> all() {
        return byId.values();
    }

    /**
     * The plug-in with this id.
     *
     * @throws GraftException if there is none, with where it is, or with the nearest id and all known ones
     */
    public P get(String id) {
        P plugin = byId.get(id);
        if (plugin == null && elsewhere.containsKey(id)) {
            throw new GraftException("%s \"%s\": %s".formatted(noun, id, elsewhere.get(id)));
        }
        if (plugin == null) {
            Set<String> names = new TreeSet<>(byId.keySet());
            names.addAll(elsewhere.keySet());
            throw new GraftException("unknown %s \"%s\"%s; known: %s."
                    .formatted(noun, id, Nearest.hint(id, names), String.join(", ", byId.keySet())));
        }
        return plugin;
    }

    private static String where(Plugin<?> plugin) {
        return plugin.getClass().getName() + " in "
                + plugin.getClass().getProtectionDomain().getCodeSource().getLocation();
    }
}
