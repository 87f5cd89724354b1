package dev.graft.core.result;

/**
 * How a trial ended.
 *
 * @param hash of everything that the result depends on; names the trial's folder. Trials that depend on the same have
 *     one hash and share one computation
 */
public record TrialResult(Trial trial, String hash, Outcome outcome) {}
