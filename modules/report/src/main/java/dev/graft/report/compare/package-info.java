/** What several runs say together, for people. */
@NullMarked
package dev.graft.report.compare;

import org.jspecify.annotations.NullMarked;
