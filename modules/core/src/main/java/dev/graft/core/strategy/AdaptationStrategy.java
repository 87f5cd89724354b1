package dev.graft.core.strategy;

import dev.graft.core.transfer.Adaptation;

/** A strategy for one task in two or more domains: the only method left to write is its equations. */
@FunctionalInterface
public interface AdaptationStrategy extends Strategy<Adaptation> {
    @Override
    default Class<Adaptation> sees() {
        return Adaptation.class;
    }
}
