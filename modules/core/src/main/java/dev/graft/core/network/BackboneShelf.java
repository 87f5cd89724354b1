package dev.graft.core.network;

import java.util.List;

/** Some backbones, found by {@link java.util.ServiceLoader}: a catalogue has many of one class. */
@FunctionalInterface
public interface BackboneShelf {
    List<Backbone<?>> backbones();
}
