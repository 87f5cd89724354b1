package dev.graft.core.network;

import java.util.List;
import java.util.Map;

/** Some backbones, found by {@link java.util.ServiceLoader}: a catalogue has many of one class. */
@FunctionalInterface
public interface BackboneShelf {
    List<Backbone<?>> backbones();

    /** Backbones that are known but not on the class path, by id: where they are, and what to do. */
    default Map<String, String> elsewhere() {
        return Map.of();
    }
}
