package dev.graft.strategies.shot.zero;

/** How a method learns from seen classes; equal samples give an equal result. */
@FunctionalInterface
interface Rule {
    Compatibility learn(SeenSamples seen);
}
