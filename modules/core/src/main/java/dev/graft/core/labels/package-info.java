/** What is to be predicted, and how many labels a strategy may see. */
@NullMarked
package dev.graft.core.labels;

import org.jspecify.annotations.NullMarked;
