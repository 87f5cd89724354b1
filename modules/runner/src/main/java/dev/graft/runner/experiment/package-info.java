/**
 * What is asked: an experiment as values, written in a file or built in Java.
 *
 * <p>Read {@link dev.graft.runner.experiment.Experiment}.
 */
@NullMarked
package dev.graft.runner.experiment;

import org.jspecify.annotations.NullMarked;
