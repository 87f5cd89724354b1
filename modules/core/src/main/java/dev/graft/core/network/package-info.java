/** Pre-trained networks as values; the {@code onnx} module opens them. */
@NullMarked
package dev.graft.core.network;

import org.jspecify.annotations.NullMarked;
