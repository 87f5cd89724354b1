/** What a run found, as numbers and words without any markup. */
@NullMarked
package dev.graft.report.findings;

import org.jspecify.annotations.NullMarked;
