package dev.graft.core.strategy;

import dev.graft.core.transfer.Episodes;

/** A strategy for episodes of few labels: the only method left to write is its equations. */
@FunctionalInterface
public interface EpisodeStrategy extends Strategy<Episodes> {
    @Override
    default Class<Episodes> sees() {
        return Episodes.class;
    }
}
