/** Two domains as matrices, and how far they are apart: what methods of several families start from, and show. */
@NullMarked
package dev.graft.domains;

import org.jspecify.annotations.NullMarked;
