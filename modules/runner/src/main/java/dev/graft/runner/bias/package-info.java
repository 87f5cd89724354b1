/** Domains shifted on purpose: {@link dev.graft.runner.bias.Bias}. */
@NullMarked
package dev.graft.runner.bias;

import org.jspecify.annotations.NullMarked;
