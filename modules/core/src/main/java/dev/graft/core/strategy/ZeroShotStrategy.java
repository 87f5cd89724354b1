package dev.graft.core.strategy;

import dev.graft.core.transfer.ZeroShot;

/** A strategy for classes without labels: the only method left to write is its equations. */
@FunctionalInterface
public interface ZeroShotStrategy extends Strategy<ZeroShot> {
    @Override
    default Class<ZeroShot> sees() {
        return ZeroShot.class;
    }
}
