/**
 * Experiment files: strict YAML without code, in which every value knows its line, so that every message can name it.
 *
 * <p>Read {@link dev.graft.runner.file.ExperimentFile}, then {@link dev.graft.runner.file.Section}.
 */
@NullMarked
package dev.graft.runner.file;

import org.jspecify.annotations.NullMarked;
