/**
 * Samples made comparable before a strategy sees them.
 *
 * <p>Read {@link dev.graft.runner.preprocess.Step} (what there is), {@link dev.graft.runner.preprocess.Preprocessing}
 * (fitted to what a strategy may see, applied to that and to what it is judged on).
 */
@NullMarked
package dev.graft.runner.preprocess;

import org.jspecify.annotations.NullMarked;
