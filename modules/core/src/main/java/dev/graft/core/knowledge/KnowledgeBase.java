package dev.graft.core.knowledge;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.samples.Atoms;
import java.util.stream.IntStream;

/**
 * Examples of a predicate that is asked, each in a world of facts.
 *
 * @param query the name of the predicate that is asked
 * @param examples {@link Atoms} of that predicate, labelled {@link Truth}; their worlds hold no fact of it
 */
public record KnowledgeBase(Schema schema, String query, Labelled examples) {
    public KnowledgeBase {
        Predicate asked = schema.predicate(query);
        require(
                examples.samples() instanceof Atoms,
                "examples must be atoms, were %ss",
                examples.samples().noun());
        require(
                examples.classes().names().equals(Truth.NAMES),
                "examples must be labelled %s, were %s",
                Truth.NAMES,
                examples.classes().names());
        Atoms atoms = (Atoms) examples.samples();
        IntStream.range(0, atoms.size())
                .mapToObj(atoms::world)
                .distinct()
                .forEach(world -> require(
                        world.facts().stream()
                                .noneMatch(fact -> fact.predicate().equals(query)),
                        "%s holds facts of %s, which is asked",
                        world,
                        query));
        for (int i = 0; i < atoms.size(); i++) {
            require(
                    atoms.atom(i).predicate().equals(asked.name())
                            && atoms.atom(i).constants().size() == asked.arity(),
                    "%s is no example of %s",
                    atoms.atom(i),
                    asked);
        }
    }

    /** The predicate that is asked. */
    public Predicate asked() {
        return schema.predicate(query);
    }

    /** The examples, each in its world. */
    public Atoms atoms() {
        return (Atoms) examples.samples();
    }

    /** Whether the example at this position is true. */
    public boolean isTrue(int position) {
        return examples.classes().value(position) == Truth.TRUE;
    }

    /** The same with some of the examples, in this order. */
    public KnowledgeBase select(int... positions) {
        return new KnowledgeBase(schema, query, examples.select(positions));
    }
}
