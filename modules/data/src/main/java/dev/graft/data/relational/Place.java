package dev.graft.data.relational;

import dev.graft.core.GraftException;

/** Where something stands in a file, for messages. */
@FunctionalInterface
interface Place {
    /** What is wrong there, for {@code throw}. */
    GraftException bad(String message);
}
