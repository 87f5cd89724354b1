package dev.graft.runner.experiment;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a plug-in can be told.
 *
 * @param key in kebab-case
 * @param kind what it takes
 * @param byDefault written as in an experiment file; items of a list with commas between them
 * @param about what it does and which values are allowed
 */
public record Knob(String key, Kind kind, String byDefault, String about) {
    /**
     * The word for what it takes: "whole number", "number", "true or false", "text", "list of numbers", "list of texts", or
     * the allowed words.
     */
    public String type() {
        return kind.words();
    }

    /** The value that a text stands for; empty if it is none of this type. */
    public Optional<Object> parse(String text) {
        return kind.parse(text);
    }

    /** The same with another default. */
    Knob withDefault(String text) {
        return new Knob(key, kind, text, about);
    }

    /** The texts that the default is made of, for a list; empty for a single value. */
    public Optional<List<String>> defaultItems() {
        return kind.item().map(item -> Kind.parts(byDefault));
    }
}
