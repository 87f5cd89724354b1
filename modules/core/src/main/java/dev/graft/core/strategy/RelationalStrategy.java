package dev.graft.core.strategy;

import dev.graft.core.transfer.Relational;

/** A strategy for rules between objects: the only method left to write is its equations. */
@FunctionalInterface
public interface RelationalStrategy extends Strategy<Relational> {
    @Override
    default Class<Relational> sees() {
        return Relational.class;
    }
}
