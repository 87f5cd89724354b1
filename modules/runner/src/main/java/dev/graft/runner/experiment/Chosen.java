package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Plugin;
import java.util.Map;

/**
 * A plug-in with its settings.
 *
 * @param settings an instance of the plug-in's settings record
 */
public record Chosen<P extends Plugin<?>>(P plugin, Record settings) {
    public Chosen {
        require(
                plugin.settings().isInstance(settings),
                "settings of \"%s\" must be a %s, was a %s",
                plugin.id(),
                plugin.settings().getSimpleName(),
                settings.getClass().getSimpleName());
    }

    /** The plug-in with its defaults. */
    public static <P extends Plugin<?>> Chosen<P> byDefault(P plugin) {
        return new Chosen<>(plugin, Settings.defaults(plugin.settings()));
    }

    /** The settings by key, in the order of the record. */
    public Map<String, Object> values() {
        return Settings.values(settings);
    }
}
