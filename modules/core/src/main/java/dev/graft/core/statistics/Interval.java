package dev.graft.core.statistics;

/** The numbers from {@code low} to {@code high}. */
public record Interval(double low, double high) {}
