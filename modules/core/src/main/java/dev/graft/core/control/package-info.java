/** Control arms: what a gain is not to be mistaken for. */
@NullMarked
package dev.graft.core.control;

import org.jspecify.annotations.NullMarked;
