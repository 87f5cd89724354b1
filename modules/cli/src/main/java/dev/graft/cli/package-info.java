/**
 * The command line: each command parses its words and calls the library; results go to standard output, everything else
 * to standard error.
 */
@NullMarked
package dev.graft.cli;

import org.jspecify.annotations.NullMarked;
