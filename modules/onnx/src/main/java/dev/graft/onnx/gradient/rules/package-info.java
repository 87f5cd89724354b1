/**
 * The gradient of each operator, by family. A rule is a line that reads like its formula, in Y for the node's output, dY for
 * the gradient with regard to it, and letters for the inputs. At kinks and ties all of them take what PyTorch takes, so
 * that the same network trains the same way in both.
 */
@NullMarked
package dev.graft.onnx.gradient.rules;

import org.jspecify.annotations.NullMarked;
