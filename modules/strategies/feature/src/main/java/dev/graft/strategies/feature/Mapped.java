package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;

/**
 * Two domains in one space.
 *
 * @param source {@code [n, k]}
 * @param target {@code [m, k]}, in the order of {@link dev.graft.domains.Domains#target()}
 * @param ofTarget the way there for other target samples
 */
record Mapped(Matrix source, Matrix target, TargetMap ofTarget) {
    /** Asymmetric: the source is mapped, the target stays as it is. */
    static Mapped toTarget(Matrix source, Matrix target) {
        return new Mapped(source, target, new TargetMap.AsItIs());
    }
}
