package dev.graft.strategies.baseline;

import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Strategy;
import java.util.Set;

/**
 * The upper bound: {@link TargetOnly}, handed every label of the target's training pool whatever the budget. Held-out
 * labels stay hidden from it too.
 */
public final class Oracle implements Baseline {
    @Override
    public String id() {
        return "oracle";
    }

    @Override
    public String summary() {
        return "Learn from all labels of the target's training pool: an upper bound, not a competitor.";
    }

    @Override
    public Role role() {
        return Role.UPPER_BOUND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CLASS_LABELS, Need.TARGET_LABELS);
    }

    @Override
    public Strategy<?> create(Learning settings) {
        return new TargetOnly(settings);
    }
}
