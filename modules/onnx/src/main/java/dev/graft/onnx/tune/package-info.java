/** The training of models on labelled samples: what changes, how fast, until when. */
@NullMarked
package dev.graft.onnx.tune;

import org.jspecify.annotations.NullMarked;
