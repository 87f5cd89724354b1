/**
 * ONNX Runtime, met here and nowhere else: read {@link dev.graft.onnx.runtime.Session}, which runs a model, then {@link
 * dev.graft.onnx.runtime.Devices}, which says where. {@link dev.graft.onnx.runtime.Operators} asks it what it knows.
 */
@NullMarked
package dev.graft.onnx.runtime;

import org.jspecify.annotations.NullMarked;
