package dev.graft.onnx.runtime;

import java.nio.ByteBuffer;

/**
 * Numbers of any type that a model computed, row-major.
 *
 * @param type of a number, by ONNX's name: "INT64"
 * @param values from position 0 to the limit, in the machine's order
 */
public record Bytes(String type, ByteBuffer values, long... shape) {}
