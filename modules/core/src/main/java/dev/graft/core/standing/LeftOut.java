package dev.graft.core.standing;

/** A contender that has no rank, and why. */
public record LeftOut(String name, String why) {}
