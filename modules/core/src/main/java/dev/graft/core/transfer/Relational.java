package dev.graft.core.transfer;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Atoms;
import java.util.List;

/**
 * Rules of one world carried to another.
 *
 * @param source the rich knowledge base
 * @param target the facts of the poor one and the examples of its query predicate that may be seen
 */
public record Relational(KnowledgeBase source, KnowledgeBase target) implements Transfer {
    /**
     * Facts and examples.
     *
     * @param predicates the vocabulary, with types
     * @param facts ground atoms that are true
     * @param examples atoms of the query predicate, labelled true or false
     */
    public record KnowledgeBase(List<Predicate> predicates, Atoms facts, Labelled examples) {
        public KnowledgeBase {
            predicates = List.copyOf(predicates);
        }
    }

    /** A typed relation: {@code advisedby(person, person)}. */
    public record Predicate(String name, List<String> types) {
        public Predicate {
            types = List.copyOf(types);
        }
    }

    @Override
    public int predictors() {
        return 1;
    }
}
