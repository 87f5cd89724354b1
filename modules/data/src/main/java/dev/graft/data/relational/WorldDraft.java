package dev.graft.data.relational;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A world while it is read: facts of predicates that the schema names, each once, and what is false. Not thread-safe. */
final class WorldDraft {
    private final WorldDrafts all;
    private final String name;
    private final Set<Atom> positives = new LinkedHashSet<>();
    private final Set<Atom> negatives = new LinkedHashSet<>();

    WorldDraft(WorldDrafts all, String name) {
        this.all = all;
        this.name = name;
    }

    /**
     * Adds what is true or false.
     *
     * @throws dev.graft.core.GraftException if it has another number of arguments than the schema says, or it is both
     */
    void add(Place place, boolean truth, String predicate, List<String> arguments) {
        Optional<Predicate> known = all.find(predicate);
        if (known.isEmpty()) {
            return;
        }
        if (known.get().arity() != arguments.size()) {
            throw place.bad("predicate \"%s\" with two arities: %d arguments here, %d in the schema, %s."
                            .formatted(predicate, arguments.size(), known.get().arity(), known.get())
                    + " Mend one of them.");
        }
        Atom atom = new Atom(
                predicate,
                arguments.stream()
                        .map(argument -> all.constants().of(place, argument))
                        .toList());
        (truth ? positives : negatives).add(atom);
        if ((truth ? negatives : positives).contains(atom)) {
            throw place.bad("%s is a positive and a negative example. Remove one of them.".formatted(atom));
        }
    }

    boolean isEmpty() {
        return positives.isEmpty() && negatives.isEmpty();
    }

    Knowledge.Fold fold() {
        return new Knowledge.Fold(new World(name, List.copyOf(positives)), List.copyOf(negatives));
    }
}
