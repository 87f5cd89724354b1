/**
 * Rules between objects, carried from one world to another.
 */
@NullMarked
package dev.graft.strategies.relational;

import org.jspecify.annotations.NullMarked;
