package dev.graft.cli;

import java.util.OptionalInt;

/**
 * A line that {@code graft predict} prints: one of the most probable classes of a sample.
 *
 * @param row of a table, from 1; empty for a file of one sample
 * @param probability in single precision, as networks compute it
 */
record Prediction(String file, OptionalInt row, String className, float probability) {}
