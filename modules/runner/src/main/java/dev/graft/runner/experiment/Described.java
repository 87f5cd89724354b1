package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Backbone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of classes without labels. */
public sealed interface Described {
    /** The place of the name in a text about a class. */
    String NAME = "{}";

    /** The descriptors that the data set has itself: attributes. */
    record ByData() implements Described {}

    /**
     * A table of the user's own.
     *
     * @param file with a head; a row for each class: its name, then numbers
     */
    record ByFile(String file) implements Described {}

    /**
     * The names of the classes, in a text.
     *
     * @param text in which {@value Described#NAME} stands for the name
     * @param backbone what embeds the texts; the scenario's where it is empty
     */
    record ByNames(String text, Optional<Chosen<Backbone<?>>> backbone) implements Described {
        public ByNames {
            require(
                    text.contains(NAME),
                    "a text about classes needs %s in the place of the name, was \"%s\"",
                    NAME,
                    text);
        }
    }

    /**
     * A text for each class.
     *
     * @param backbone what embeds the texts; the scenario's where it is empty
     */
    record ByTexts(Map<String, String> texts, Optional<Chosen<Backbone<?>>> backbone) implements Described {
        public ByTexts {
            texts = Map.copyOf(new LinkedHashMap<>(texts));
            require(!texts.isEmpty(), "there must be a text for each class");
        }
    }

    /** The network that embeds descriptors, where it is another than the scenario's. */
    default Optional<Chosen<Backbone<?>>> embeddedBy() {
        if (this instanceof ByNames names) {
            return names.backbone();
        }
        return this instanceof ByTexts texts ? texts.backbone() : Optional.empty();
    }
}
