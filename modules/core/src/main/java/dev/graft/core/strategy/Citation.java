package dev.graft.core.strategy;

/**
 * Where a method comes from.
 *
 * @param reference authors, title, venue and year; for what has no paper, the words that say so
 * @param address DOI or URL, empty where there is none
 */
public record Citation(String reference, String address) {}
