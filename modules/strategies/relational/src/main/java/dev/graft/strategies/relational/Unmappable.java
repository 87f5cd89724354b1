package dev.graft.strategies.relational;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.KnowledgeBase;

/** What is said where not even the heads of rules can be mapped. */
final class Unmappable {
    private Unmappable() {}

    static GraftException to(KnowledgeBase target) {
        return new GraftException(
                "mapping: no predicate of the source can be %s: arguments of one type would be of two. Name another predicate of the source."
                        .formatted(target.asked()));
    }
}
