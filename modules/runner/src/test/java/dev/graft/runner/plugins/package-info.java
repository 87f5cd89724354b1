/** Plug-ins of the tests: data, a learner, and strategies that behave and misbehave. */
@NullMarked
package dev.graft.runner.plugins;

import org.jspecify.annotations.NullMarked;
