package dev.graft.strategies.feature;

import dev.graft.core.verify.Agreement;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.PairwiseDistances;
import java.util.Map;

/**
 * Distances of samples after a transfer component analysis, as cases of "tca" hold them.
 *
 * <p>They come from ADAPT, which hands {@code A = (I + μ K L K)⁻¹ K H K} to a routine for symmetric matrices, which A is not:
 * it reads the lower triangle and takes the upper one for its mirror image. So does this, since the cases are off the
 * eigenvectors of A by up to a fiftieth. What agrees with them is the kernel and A; that {@link TransferComponentAnalysis}
 * finds the eigenvectors of A itself is shown by its tests.
 */
public final class ReferenceTransferComponents implements ReferenceMethod {
    @Override
    public String name() {
        return "tca";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Matrix xs = Matrix.of(inputs.matrix("Xs"));
        Matrix xt = Matrix.of(inputs.matrix("Xt"));
        Matrix k = kernel(Matrix.vstack(xs, xt), parameters);
        Matrix a = quotient(k, Discrepancy.ofDomains(xs.rows(), xt.rows()), parameters.number("mu"));
        Matrix z = k.times(mirrored(a)
                .largestEigen((int) parameters.number("n_components"))
                .vectors());
        Matrix source = z.rowRange(0, xs.rows());
        Matrix target = z.rowRange(xs.rows(), z.rows());
        return Map.of(
                "distance_ss", root(PairwiseDistances.squaredEuclidean(source)),
                "distance_st", root(PairwiseDistances.squaredEuclidean(source, target)));
    }

    @Override
    public Agreement agreement(String quantity) {
        return Agreement.UP_TO_A_FACTOR;
    }

    private static Matrix kernel(Matrix x, Values parameters) {
        return switch (parameters.text("kernel")) {
            case "linear" -> x.timesTranspose(x);
            case "rbf" -> new GaussianKernel(parameters.number("gamma")).of(x);
            default ->
                throw new IllegalArgumentException(
                        "the kernel \"%s\" is not built, linear and rbf are".formatted(parameters.text("kernel")));
        };
    }

    /** {@code (I + μ v vᵀ)⁻¹ K H K} with {@code v = K e}, by Sherman and Morrison. */
    private static Matrix quotient(Matrix k, Discrepancy means, double mu) {
        Matrix scatter = new Directions(k).scatter();
        Matrix v = k.times(means.f());
        double length = Lengths.of(v);
        Matrix product = v.timesTranspose(scatter.times(v)).scale(mu / (1 + mu * length * length));
        return scatter.minus(product);
    }

    private static Matrix mirrored(Matrix a) {
        double[][] values = a.toArray();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                values[j][i] = values[i][j];
            }
        }
        return Matrix.of(values);
    }

    private static double[][] root(Matrix squares) {
        return squares.map(Math::sqrt).toArray();
    }
}
