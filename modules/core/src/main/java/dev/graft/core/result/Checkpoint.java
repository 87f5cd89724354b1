package dev.graft.core.result;

import java.util.Map;

/** Measures of a snapshot on held-out samples: a point of a learning curve over training steps. */
public record Checkpoint(long step, Map<String, Double> measures) {}
