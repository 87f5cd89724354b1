package dev.graft.strategies.parameter;

/** What becomes of the running means and variances of BatchNormalization. */
public enum Statistics {
    /** They stay those of the file. */
    FROZEN,
    /** They follow the batches of the training. */
    TRAINED
}
