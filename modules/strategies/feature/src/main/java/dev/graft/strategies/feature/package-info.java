/** Feature-representation transfer: domains mapped onto each other or into a common space. */
@NullMarked
package dev.graft.strategies.feature;

import org.jspecify.annotations.NullMarked;
