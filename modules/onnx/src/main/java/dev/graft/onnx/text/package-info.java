/**
 * Texts as numbers of tokens: read {@link dev.graft.onnx.text.Tokeniser}, then {@link dev.graft.onnx.text.Tokenisers},
 * which opens one from a file.
 */
@NullMarked
package dev.graft.onnx.text;

import org.jspecify.annotations.NullMarked;
