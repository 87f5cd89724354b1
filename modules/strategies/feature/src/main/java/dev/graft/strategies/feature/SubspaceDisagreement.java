package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;

/**
 * How many dimensions two domains should be compared in: as many as can be before their subspaces no longer resemble the
 * subspace of both together.
 *
 * <pre>  D(k) = ½ (sin α_k + sin β_k)
 *  α_k, β_k   the largest angle between the k first principal components of Xs, or of Xt, and those of [Xs; Xt]</pre>
 *
 * <p>Source: Gong, Shi, Sha, Grauman: Geodesic flow kernel for unsupervised domain adaptation, CVPR 2012, subspace
 * disagreement measure: the least k with D(k) = 1. Deviations: on data D comes near to 1 and seldom meets it, so that {@value #ORTHOGONAL} is 1 here;
 * no more than {@value #MOST} dimensions are looked at. O(k⁴) beside the components.
 */
final class SubspaceDisagreement {
    private static final double ORTHOGONAL = 0.99;
    private static final int MOST = 100;

    private SubspaceDisagreement() {}

    /** The least number of dimensions that disagree, at most {@code most}; all there are, where none do. */
    static int dimensions(Matrix source, Matrix target, int most) {
        Subspaces subspaces = Subspaces.of(source, target, Math.min(most, MOST));
        int count = subspaces.count();
        Matrix both = PrincipalComponents.of("domains together", Matrix.vstack(source, target), count)
                .directions();
        Matrix ofSource = subspaces.source().directions().transposeTimes(both);
        Matrix ofTarget = subspaces.target().directions().transposeTimes(both);
        for (int k = 1; k <= Math.min(count, both.columns()); k++) {
            if ((sine(ofSource, k) + sine(ofTarget, k)) / 2 >= ORTHOGONAL) {
                return k;
            }
        }
        return count;
    }

    /** Of the largest angle between the first k directions of both sides of these cosines. */
    private static double sine(Matrix cosines, int k) {
        double least = cosines.rowRange(0, k).columnRange(0, k).svd().values()[k - 1];
        return Math.sqrt(Math.max(0, 1 - least * least));
    }
}
