package dev.graft.core.strategy;

/** The settings of a plug-in without any. */
public record NoSettings() {}
