package dev.graft.core.strategy;

/** As what a strategy is handed the samples of a scenario. */
public enum Representation {
    /** Pictures, recordings, texts: the strategy opens the network itself. */
    AS_THEY_ARE,
    /** As they are where the scenario has a backbone that can be trained, else as raw vectors. */
    NETWORK_INPUT,
    /** Vectors that no pre-trained network has touched: pixels, for instance. */
    RAW_VECTORS,
    /** What the scenario's backbone makes of them at its cut; raw vectors where there is no backbone. */
    FEATURES
}
