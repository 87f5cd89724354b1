/** x. */
@NullMarked
package dev.graft.onnx.text;

import org.jspecify.annotations.NullMarked;
