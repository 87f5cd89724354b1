package dev.graft.core.result;

import java.util.OptionalLong;

/**
 * What one fit took, measured alone in a process of its own.
 *
 * @param trial whose fit it is
 * @param seconds wall time, in a process that had done nothing before
 * @param peakBytes the most memory that was resident during the fit above the baseline, at least 0
 * @param baselineBytes what was resident before: Java, the data, their features
 * @param trainedParameters how many numbers it learned; empty where it is not known
 */
public record FitCost(
        Trial trial, double seconds, long peakBytes, long baselineBytes, OptionalLong trainedParameters) {}
