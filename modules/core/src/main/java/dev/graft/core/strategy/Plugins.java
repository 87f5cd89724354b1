package dev.graft.core.strategy;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The plug-ins of one kind, by id. Immutable.
 *
 * @param <P> the kind
 */
public final class Plugins<P extends Plugin<?>> {
    private final String noun;
    private final TreeMap<String, P> byId = new TreeMap<>();

    private Plugins(String noun, Iterable<P> found) {
        this.noun = noun;
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
        return new Plugins<>(noun, ServiceLoader.load(kind));
    }

    /** Exactly these plug-ins. */
    public static <P extends Plugin<?>> Plugins<P> of(String noun, List<P> plugins) {
        return new Plugins<>(noun, plugins);
    }

    /** All of them, in the order of their ids. */
    public Collection<P> all() {
        return byId.values();
    }

    /**
     * The plug-in with this id.
     *
     * @throws GraftException if there is none, with the nearest id and all known ones
     */
    public P get(String id) {
        P plugin = byId.get(id);
        if (plugin == null) {
            throw new GraftException("unknown %s \"%s\"%s; known: %s."
                    .formatted(noun, id, Nearest.hint(id, byId.keySet()), String.join(", ", byId.keySet())));
        }
        return plugin;
    }

    private static String where(Plugin<?> plugin) {
        return plugin.getClass().getName() + " in "
                + plugin.getClass().getProtectionDomain().getCodeSource().getLocation();
    }
}
