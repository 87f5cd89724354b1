package dev.graft.strategies.feature;

/** Which functions of a sample a projection may be: the setting {@code kernel}. */
public enum KernelForm {
    /** Linear ones, that the weights of the features are paid for: {@code Z = X A}, |A|² is small. */
    PRIMAL,
    /** Linear ones, that the weights of the samples are paid for: {@code Z = X Xᵀ W}, |W|² is small. */
    LINEAR,
    /** {@code Z = K W} with a Gaussian kernel K, |W|² is small. */
    GAUSSIAN
}
