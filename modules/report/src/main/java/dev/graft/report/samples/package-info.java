/**
 * Samples of the data, for a page that is asked to show them: {@link dev.graft.report.samples.SampleSheet} says which.
 */
@NullMarked
package dev.graft.report.samples;

import org.jspecify.annotations.NullMarked;
