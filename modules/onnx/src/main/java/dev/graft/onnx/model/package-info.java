/** Networks for a task: a backbone with a head, or layers alone, that can be trained, asked and written to a file. */
@NullMarked
package dev.graft.onnx.model;

import org.jspecify.annotations.NullMarked;
