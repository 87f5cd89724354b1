package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.Svd;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Directions w in which samples vary much while what is to be small is small: the leading solutions of
 *
 * <pre>  C w = ν B w,   B = ρ I + U Uᵀ,   U [p, q] of few columns</pre>
 *
 * <p>With {@code U = Q diag(σ) Rᵀ} the root of B⁻¹ is known,
 *
 * <pre>  B^(-1/2) = (I - Q diag(δ) Qᵀ) / √ρ,   δ = 1 - √(ρ / (ρ + σ²))
 *  B^(-1/2) C B^(-1/2) y = ν y,   w = B^(-1/2) y</pre>
 *
 * so that a symmetric problem is left, whose matrix is that of C less two products of q columns. O(p³).
 */
final class Directions {
    private final int samples;
    private final Matrix scatter;
    private final double floor;

    /**
     * Directions for samples.
     *
     * @param rows R {@code [N, p]}: C is {@code RᵀHR}, which is N times their covariance
     */
    Directions(Matrix rows) {
        Matrix centred = rows.minusRow(rows.columnMeans());
        scatter = centred.transposeTimes(centred);
        samples = rows.rows();
        double least = PrincipalComponents.NO_VARIANCE * Lengths.of(rows);
        floor = Math.max(least * least, rounding(scatter));
    }

    /** What is lost where numbers of the size of C are subtracted. */
    private static double rounding(Matrix scatter) {
        int size = scatter.rows();
        double largest = IntStream.range(0, size)
                .mapToDouble(i -> scatter.get(i, i))
                .max()
                .orElse(0);
        return size * Math.ulp(largest);
    }

    /** C {@code [p, p]}. */
    Matrix scatter() {
        return scatter;
    }

    /**
     * The directions W in columns, the leading one first, {@code [p, k]}: at most {@code most}, and no more than those in
     * which the samples vary.
     *
     * @param u U {@code [p, q]}
     * @param ridge ρ, above 0
     * @throws dev.graft.core.GraftException if they do not vary
     */
    Matrix leading(Matrix u, double ridge, int most, Scale scale) {
        Svd svd = u.svd();
        double[] delta = Arrays.stream(svd.values())
                .map(sigma -> 1 - Math.sqrt(ridge / (ridge + sigma * sigma)))
                .toArray();
        Matrix q = svd.u();
        Matrix scaled = q.timesDiagonal(delta);
        SymmetricEigen eigen = reduced(q, scaled).largestEigen(Math.min(most, scatter.rows()));
        int rank = RightVectors.rank(eigen.values(), samples + scatter.rows(), floor);
        if (rank == 0) {
            throw PrincipalComponents.doNotVary("domains together", samples);
        }
        Matrix y = eigen.vectors().columnRange(0, rank);
        Matrix w = y.minus(scaled.times(q.transposeTimes(y))).scale(1 / Math.sqrt(ridge));
        return w.timesDiagonal(factors(scale, w, eigen.values(), ridge));
    }

    /** {@code (I - Q D Qᵀ) C (I - Q D Qᵀ) = C - Q D Gᵀ - G (Q D)ᵀ} with {@code G = C Q - ½ Q D QᵀC Q}. */
    private Matrix reduced(Matrix q, Matrix scaled) {
        Matrix cq = scatter.times(q);
        Matrix g = cq.minus(scaled.times(q.transposeTimes(cq)).scale(0.5));
        return scatter.minus(scaled.timesTranspose(g)).minus(g.timesTranspose(scaled));
    }

    /** What makes {@code |w| = 1}, or {@code wᵀ C w = 1}, which is the eigenvalue over ρ before. */
    private static double[] factors(Scale scale, Matrix w, double[] squares, double ridge) {
        double[] lengths = Lengths.ofColumns(w);
        double[] factors = new double[lengths.length];
        for (int j = 0; j < factors.length; j++) {
            factors[j] = scale == Scale.UNIT_VECTORS ? 1 / lengths[j] : Math.sqrt(ridge / squares[j]);
        }
        return factors;
    }
}
