/** Parameter transfer: what a pre-trained network has learned, inherited in whole or in part. */
@NullMarked
package dev.graft.strategies.parameter;

import org.jspecify.annotations.NullMarked;
