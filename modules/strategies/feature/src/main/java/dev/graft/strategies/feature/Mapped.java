package dev.graft.strategies.feature;

import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two domains in one space.
 *
 * @param source {@code [n, k]}
 * @param target {@code [m, k]}, in the order of {@link dev.graft.domains.Domains#target()}
 * @param ofTarget the way there for other target samples
 * @param exhibits what the mapping wants shown of itself
 */
public record Mapped(Matrix source, Matrix target, TargetMap ofTarget, List<Exhibit> exhibits) {
    public Mapped {
        exhibits = List.copyOf(exhibits);
    }

    Mapped(Matrix source, Matrix target, TargetMap ofTarget) {
        this(source, target, ofTarget, List.of());
    }

    /** Asymmetric: the source is mapped, the target stays as it is. */
    static Mapped toTarget(Matrix source, Matrix target) {
        return new Mapped(source, target, new TargetMap.AsItIs());
    }

    /** The same with more to show. */
    Mapped with(Exhibit... more) {
        return new Mapped(
                source,
                target,
                ofTarget,
                Stream.concat(exhibits.stream(), Stream.of(more)).toList());
    }
}
