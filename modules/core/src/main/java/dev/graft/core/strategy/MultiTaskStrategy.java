package dev.graft.core.strategy;

import dev.graft.core.transfer.MultiTask;

/** A strategy for several tasks: the only method left to write is its equations. */
@FunctionalInterface
public interface MultiTaskStrategy extends Strategy<MultiTask> {
    @Override
    default Class<MultiTask> sees() {
        return MultiTask.class;
    }
}
