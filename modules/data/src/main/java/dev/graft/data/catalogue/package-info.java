/** Data sets that lie elsewhere: which files they have, and where they are on this machine. */
@NullMarked
package dev.graft.data.catalogue;

import org.jspecify.annotations.NullMarked;
