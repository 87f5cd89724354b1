package dev.graft.strategies.feature;

/** How long the directions W of a projection are: the problem leaves it open, distances in the space depend on it. */
public enum Scale {
    /** {@code |w| = 1}: what varies more counts more. Published programs take eigenvectors so. */
    UNIT_VECTORS,
    /** {@code Wᵀ K H K W = I}, the constraint of the papers: all directions vary alike, the last as the first. */
    UNIT_VARIANCE
}
