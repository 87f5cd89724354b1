/** What a run leaves behind, as the report and other engines read it, without the runner. */
@NullMarked
package dev.graft.core.result;

import org.jspecify.annotations.NullMarked;
