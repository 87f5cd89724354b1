/** Multi-task learning: several tasks of one domain that help each other, in networks that share layers or in convex models. */
@NullMarked
package dev.graft.strategies.multitask;

import org.jspecify.annotations.NullMarked;
