/**
 * What predictions are judged by.
 *
 * <p>Read {@link dev.graft.core.measure.Measure} (the list), then the file of a formula. Every measure takes a weight per
 * held-out sample, so that a bootstrap, which draws samples with replacement, prepares a prediction once.
 */
@NullMarked
package dev.graft.core.measure;

import org.jspecify.annotations.NullMarked;
