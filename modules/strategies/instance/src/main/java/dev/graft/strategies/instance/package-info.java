/** Instance transfer: source samples weighed so that they resemble the target. */
@NullMarked
package dev.graft.strategies.instance;

import org.jspecify.annotations.NullMarked;
