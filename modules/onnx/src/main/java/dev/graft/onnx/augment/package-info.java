/** Pictures changed at random, so that a network that is trained does not see the same pixels twice. */
@NullMarked
package dev.graft.onnx.augment;

import org.jspecify.annotations.NullMarked;
