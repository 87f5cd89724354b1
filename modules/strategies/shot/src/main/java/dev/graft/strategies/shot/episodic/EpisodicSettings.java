package dev.graft.strategies.shot.episodic;

/** What settings of networks that are trained by episodes have in common. */
interface EpisodicSettings {
    /** Which network is trained, and how. */
    EmbeddingTraining training();
}
