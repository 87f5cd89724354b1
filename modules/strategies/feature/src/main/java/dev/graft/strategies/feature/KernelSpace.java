package dev.graft.strategies.feature;

import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The samples of both domains as rows R, from which a weight w makes the feature {@code R w} of every sample: the problem of a
 * method is then {@code RᵀHR w = ν (...) w}, of the size of w, whatever the kernel.
 *
 * @param rows R {@code [N, p]}, the source's before the target's
 * @param map the same function of other samples, for weights {@code [p, k]}
 */
record KernelSpace(Matrix rows, Function<Matrix, TargetMap> map) {
    /** Weights of features: R is X, or where there are fewer samples than features, X in the directions that it has. */
    static KernelSpace primal(Matrix x) {
        if (x.columns() <= x.rows()) {
            return new KernelSpace(x, TargetMap.Linear::new);
        }
        Matrix directions = directions(x).vectors();
        return new KernelSpace(x.times(directions), w -> new TargetMap.Linear(directions.times(w)));
    }

    /**
     * Weights of samples: K is X Xᵀ. With {@code X = U S Vᵀ} weights outside of the span of U do nothing, so that w is U c of
     * the same length, and {@code K w = X V S c}: R is {@code X V S}, with a column for each direction that X has.
     */
    static KernelSpace linear(Matrix x) {
        Matrix scaled = scaledDirections(x);
        return new KernelSpace(x.times(scaled), c -> new TargetMap.Linear(scaled.times(c)));
    }

    /** Weights of samples: R is the kernel matrix K {@code [N, N]}. */
    static KernelSpace gaussian(GaussianKernel kernel, Matrix x) {
        return new KernelSpace(kernel.of(x), w -> new TargetMap.Kernelled(kernel, x, w));
    }

    /**
     * As {@link #gaussian}, for the kernel K of Nystroem (Williams and Seeger, Using the Nyström method to speed up kernel
     * machines, NIPS 2000), {@code k(X, L) k(L, L)⁻¹ k(L, X)}: {@link #linear} for the features {@code k(X, L) k(L, L)^(-1/2)}.
     */
    static KernelSpace nystroem(GaussianKernel kernel, Matrix x, Matrix landmarks) {
        Matrix root = inverseRoot(kernel.of(landmarks));
        Matrix features = kernel.of(x, landmarks).times(root);
        Matrix scaled = scaledDirections(features);
        Matrix weights = root.times(scaled);
        return new KernelSpace(
                features.times(scaled), c -> new TargetMap.Kernelled(kernel, landmarks, weights.times(c)));
    }

    private static Matrix scaledDirections(Matrix x) {
        RightVectors right = directions(x);
        return right.vectors().timesDiagonal(right.values());
    }

    private static RightVectors directions(Matrix x) {
        return RightVectors.of(x, Math.min(x.rows(), x.columns()), 0)
                .orElseThrow(() -> PrincipalComponents.doNotVary("domains together", x.rows()));
    }

    /** {@code A^(-1/2)} on the span of the eigenvectors whose eigenvalues are more than rounding, {@code [n, rank]}. */
    private static Matrix inverseRoot(Matrix a) {
        SymmetricEigen eigen = a.largestEigen(a.rows());
        int rank = RightVectors.rank(eigen.values(), 2 * a.rows(), 0);
        double[] scale = Arrays.stream(eigen.values())
                .limit(rank)
                .map(value -> 1 / Math.sqrt(value))
                .toArray();
        return eigen.vectors().columnRange(0, rank).timesDiagonal(scale);
    }
}
