/**
 * Samples of a domain, without labels: indexable views, whatever a sample is.
 *
 * <p>Read {@link dev.graft.core.samples.Samples} first, then {@link dev.graft.core.samples.Dense}.
 */
@NullMarked
package dev.graft.core.samples;

import org.jspecify.annotations.NullMarked;
