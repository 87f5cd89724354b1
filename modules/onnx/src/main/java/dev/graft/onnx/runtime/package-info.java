/**
 * ONNX Runtime, met here and nowhere else: read {@link dev.graft.onnx.runtime.Session}, which runs a model, {@link
 * dev.graft.onnx.runtime.Pinned}, the memory that it reads and writes, then {@link dev.graft.onnx.runtime.Devices}, which
 * says where. {@link dev.graft.onnx.runtime.Operators} asks it what it knows.
 */
@NullMarked
package dev.graft.onnx.runtime;

import org.jspecify.annotations.NullMarked;
