package dev.graft.runner.file;

import dev.graft.core.Nearest;
import dev.graft.core.network.Backbone;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Described;
import dev.graft.runner.experiment.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is known of classes: the word {@code attributes}, or a file, a text with their names, or a text for each. */
final class DescribedReader {
    static final String KEY = "descriptors";
    static final String ATTRIBUTES = "attributes";
    static final String FILE = "file";
    static final String NAMES = "names";
    static final String TEXTS = "texts";
    static final String BACKBONE = "backbone";
    private static final String ALLOWED =
            "attributes (the data set's own), {file: TABLE}, {names: \"a text about {}\"} or {texts: {CLASS: TEXT}}";

    private final PluginReader plugins;
    private final Problems problems;

    DescribedReader(PluginReader plugins, Problems problems) {
        this.plugins = plugins;
        this.problems = problems;
    }

    Optional<Described> read(Value value) {
        if (value instanceof Value.Keys) {
            return keys(Section.of(value, problems));
        }
        if (value instanceof Value.Scalar scalar && scalar.text().equals(ATTRIBUTES)) {
            return Optional.of(new Described.ByData());
        }
        String hint = value instanceof Value.Scalar scalar ? Nearest.hint(scalar.text(), List.of(ATTRIBUTES)) : "";
        problems.add(value.place(), "expected %s, found %s%s".formatted(ALLOWED, value.describe(), dotted(hint)));
        return Optional.empty();
    }

    private static String dotted(String hint) {
        return hint.isEmpty() ? "." : hint;
    }

    private Optional<Described> keys(Section section) {
        List<String> ways = new ArrayList<>(List.of(FILE, NAMES, TEXTS));
        ways.removeIf(way -> !section.has(way));
        Optional<String> file = section.text(FILE);
        Optional<String> names = section.text(NAMES);
        Map<String, String> texts = section.value(TEXTS).map(this::texts).orElse(Map.of());
        Optional<Chosen<Backbone<?>>> backbone =
                section.value(BACKBONE).flatMap(value -> plugins.read(value, BACKBONE, Known.backbones()));
        section.done();
        if (ways.size() != 1) {
            problems.add(
                    section.place(),
                    "expected %s, found %s."
                            .formatted(ALLOWED, ways.isEmpty() ? "none of them" : String.join(" and ", ways)));
            return Optional.empty();
        }
        if (file.isPresent() && section.has(BACKBONE)) {
            section.problem(BACKBONE, "embeds texts, and a file has numbers. Remove the key.");
        }
        if (names.filter(text -> !text.contains(Described.NAME)).isPresent()) {
            section.problem(
                    NAMES,
                    "a text about classes needs %s in the place of the name, found \"%s\"."
                            .formatted(Described.NAME, names.get()));
            return Optional.empty();
        }
        if (section.has(TEXTS) && texts.isEmpty()) {
            return Optional.empty();
        }
        return file.<Described>map(Described.ByFile::new)
                .or(() -> names.map(text -> new Described.ByNames(text, backbone)))
                .or(() -> Optional.of(texts)
                        .filter(all -> !all.isEmpty())
                        .map(all -> new Described.ByTexts(all, backbone)));
    }

    private Map<String, String> texts(Value value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Value.Keys keys && !keys.values().isEmpty()) {
            keys.values().forEach((name, text) -> {
                if (text instanceof Value.Scalar scalar && !scalar.missing()) {
                    texts.put(name, scalar.text());
                } else {
                    problems.add(
                            text.place(),
                            "expected a text about class \"%s\", found %s.".formatted(name, text.describe()));
                }
            });
        } else {
            problems.add(
                    value.place(),
                    "expected a text for each class, as {CLASS: TEXT}, found %s.".formatted(value.describe()));
        }
        return texts;
    }
}
