package dev.graft.learners;

import dev.graft.core.strategy.LearnerProvider;

/** Offers {@link NearestNeighbours} as {@code k-nn}. */
public final class NearestNeighboursProvider implements LearnerProvider<NearestNeighbours.Settings> {
    @Override
    public String id() {
        return "k-nn";
    }

    @Override
    public String summary() {
        return "The classes of the k nearest samples vote; weights do not count.";
    }

    @Override
    public Class<NearestNeighbours.Settings> settings() {
        return NearestNeighbours.Settings.class;
    }

    @Override
    public NearestNeighbours create(NearestNeighbours.Settings settings) {
        return new NearestNeighbours(settings);
    }
}
