package dev.graft.domains;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.linalg.Matrix;

/**
 * What an adaptation shows, as matrices of finite numbers.
 *
 * @param source all source samples, {@code [n, d]}
 * @param labels of the source samples, {@code [n]}
 * @param target all visible target samples, {@code [m, d]}: first those with a visible label, then the others
 */
public record Domains(Matrix source, Classes labels, Matrix target) {
    /**
     * The two domains of an adaptation, several sources as one.
     *
     * @throws GraftException if a domain has no sample, a value is not finite, or the widths differ; in words
     */
    public static Domains of(Adaptation seen) {
        Pooled sources = Pooled.sources(seen);
        Matrix source = matrix("source", sources.data().samples().vectors());
        Matrix target = matrix("target", seen.targetVectors());
        if (source.columns() != target.columns()) {
            throw new GraftException(
                    "samples: the source has %d features and the target %d. A method that maps or weighs samples needs the same."
                            .formatted(source.columns(), target.columns()));
        }
        return new Domains(source, sources.data().classes(), target);
    }

    /**
     * Vectors as a matrix {@code [n, d]}.
     *
     * @param domain the word for whose they are, in messages
     * @throws GraftException if there is none, or a value is not finite
     */
    public static Matrix matrix(String domain, Dense vectors) {
        if (vectors.size() == 0) {
            throw new GraftException("samples: no %s sample is visible, and at least one is needed.".formatted(domain));
        }
        return FiniteRows.dense(vectors, domain);
    }
}
