/** temporary */
@NullMarked
package dev.graft.data;

import org.jspecify.annotations.NullMarked;
