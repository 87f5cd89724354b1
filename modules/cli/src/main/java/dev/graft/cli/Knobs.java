package dev.graft.cli;

import dev.graft.core.strategy.Plugin;
import dev.graft.runner.experiment.Knob;
import dev.graft.runner.experiment.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of a plug-in as users see them. */
final class Knobs {
    private Knobs() {}

    /** A row per setting: setting, type, default, about. */
    static List<Map<String, Object>> rows(Plugin<?> plugin) {
        return Settings.knobs(plugin.settings()).stream().map(Knobs::row).toList();
    }

    private static Map<String, Object> row(Knob knob) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("setting", knob.key());
        row.put("type", knob.type());
        row.put("default", knob.byDefault());
        row.put("about", knob.about());
        return row;
    }

    /** The settings as a table, and an example for an experiment file. */
    static void print(String kind, Plugin<?> plugin, Format format, PrintWriter out) {
        List<Map<String, Object>> rows = rows(plugin);
        if (!rows.isEmpty()) {
            format.print(rows, List.of("setting", "type", "default", "about"), out);
            out.println();
        }
        out.println("In an experiment file: " + example(kind, plugin));
    }

    /**
     * The plug-in with all its defaults, as an experiment file names it.
     *
     * @param kind the key there, as "data"
     */
    static String example(String kind, Plugin<?> plugin) {
        String settings = Settings.knobs(plugin.settings()).stream()
                .map(knob -> ", " + knob.key() + ": " + byDefault(knob))
                .collect(Collectors.joining());
        return settings.isEmpty() ? plugin.id() : "{" + kind + ": " + plugin.id() + settings + "}";
    }

    private static String byDefault(Knob knob) {
        return knob.defaultItems()
                .map(items -> items.stream().map(Knobs::quoted).collect(Collectors.joining(", ", "[", "]")))
                .orElseGet(() -> quoted(knob.byDefault()));
    }

    /** A value as YAML has it between braces. */
    private static String quoted(String value) {
        return value.isEmpty() || value.matches("[,{}\\[\\]:#].*") ? "\"" + value + "\"" : value;
    }
}
