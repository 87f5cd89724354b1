package dev.graft.core.strategy;

/** As what a strategy is handed the samples of a scenario that has a backbone; without one, samples are as they are. */
public enum Representation {
    /** As they are: pictures, recordings, texts, raw vectors. The strategy opens the network itself, or needs none. */
    RAW,
    /** As vectors: what the backbone makes of them at its cut. */
    FEATURES
}
