/**
 * Dense matrices of doubles on OpenBLAS's BLAS and LAPACK, whose natives travel inside the jar.
 *
 * <p>Read {@link dev.graft.linalg.Matrix}, then its decompositions {@link dev.graft.linalg.SymmetricEigen},
 * {@link dev.graft.linalg.Svd} and {@link dev.graft.linalg.Cholesky}, then what is built on them:
 * {@link dev.graft.linalg.PairwiseDistances} of {@link dev.graft.linalg.Rows}, dense or sparse, {@link
 * dev.graft.linalg.BoxedQuadraticProgram}, and the transport problem, solved by {@link dev.graft.linalg.ExactTransport} and
 * {@link dev.graft.linalg.Sinkhorn}. Values are immutable and everything may be called from several threads at once; {@link
 * dev.graft.linalg.Blas} says when results are equal
 * to the bit, {@link dev.graft.linalg.MemoryLimit} when a matrix is refused for its size.
 *
 * <p>A wrong argument is an {@link java.lang.IllegalArgumentException}; numbers that have no answer (a singular system,
 * a matrix that is not positive definite) are a {@link dev.graft.linalg.NumericalFailure}.
 */
@NullMarked
package dev.graft.linalg;

import org.jspecify.annotations.NullMarked;
