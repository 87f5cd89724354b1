package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.Adaptation;
import dev.graft.domains.Domains;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MatrixTooLarge;
import dev.graft.linalg.MemoryLimit;
import dev.graft.linalg.PairwiseDistances;
import java.util.Arrays;
import java.util.Optional;

/**
 * Samples that mass is moved between: every source sample has the same, every target sample wants the same.
 *
 * @param source {@code [n, d]}
 * @param labels of the source samples, {@code [n]}
 * @param target {@code [m, d]}: first those with a visible label, then the others
 * @param visible labels of the first target samples, if there are any
 */
public record Pairs(Matrix source, Classes labels, Matrix target, Optional<Classes> visible) {
    static Pairs of(Domains domains, Adaptation seen) {
        return new Pairs(
                domains.source(), domains.labels(), domains.target(), seen.targetLabels().map(Labelled::classes));
    }

    /** The pairs of these source samples. */
    Pairs select(int... rows) {
        double[][] selected = Arrays.stream(rows).mapToObj(source::row).toArray(double[][]::new);
        return new Pairs(Matrix.of(selected), labels.select(rows), target, visible);
    }

    /**
     * The squared distances {@code [n, m]}: what it costs to move a mass of 1.
     *
     * @throws GraftException if they would not fit into the memory; in words
     */
    Matrix costs() {
        try {
            MemoryLimit.check(source.rows(), target.rows());
        } catch (MatrixTooLarge tooLarge) {
            throw new GraftException(
                    "transport: the plan of %d source and %d target samples would exhaust the memory. Set most-samples to at most %d, or give the JVM more heap (-Xmx)."
                            .formatted(
                                    source.rows(),
                                    target.rows(),
                                    MemoryLimit.bytes() / Double.BYTES / target.rows()),
                    tooLarge);
        }
        return PairwiseDistances.squaredEuclidean(source, target);
    }

    /**
     * The costs, where a pair of two visible labels that differ has another one: so large that no mass goes there if any
     * plan can do without.
     *
     * @param forbidden instead of the cost of such a pair
     */
    Matrix apart(Matrix costs, double forbidden) {
        return visible.map(known -> costs.map((i, j, cost) -> areApart(known, i, j) ? forbidden : cost))
                .orElse(costs);
    }

    private boolean areApart(Classes known, int i, int j) {
        return j < known.size() && labels.value(i) != known.value(j);
    }

    /** The mass of each source sample, {@code [n]}. */
    double[] sourceMasses() {
        return equalShares(source.rows());
    }

    /** The mass that each target sample wants, {@code [m]}. */
    double[] targetMasses() {
        return equalShares(target.rows());
    }

    private static double[] equalShares(int size) {
        double[] shares = new double[size];
        Arrays.fill(shares, 1.0 / size);
        return shares;
    }
}
