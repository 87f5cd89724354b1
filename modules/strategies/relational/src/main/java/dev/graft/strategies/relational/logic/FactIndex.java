package dev.graft.strategies.relational.logic;

import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a world, indexed by predicate and by constant. Immutable and thread-safe. */
public final class FactIndex {
    /** What a constant is where the world does not have it: no tuple does. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> constants = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    private FactIndex() {}

    /** Indexes the facts of a world; linear in them but for a sort. */
    public static FactIndex of(World world) {
        FactIndex index = new FactIndex();
        Map<String, List<int[]>> tuples = new HashMap<>();
        for (Atom fact : world.facts()) {
            tuples.computeIfAbsent(fact.predicate(), p -> new ArrayList<>())
                    .add(fact.constants().stream()
                            .mapToInt(name -> index.constants.computeIfAbsent(name, n -> index.constants.size()))
                            .toArray());
        }
        tuples.forEach((predicate, all) ->
                index.relations.put(predicate, Relation.of(all.get(0).length, all, index.constants.size())));
        return index;
    }

    /** The tuples of a predicate; empty where none is true. */
    Optional<Relation> relation(String predicate) {
        return Optional.ofNullable(relations.get(predicate));
    }

    /** The number of a constant, {@link #UNKNOWN} where no fact has it. */
    int constant(String name) {
        return constants.getOrDefault(name, UNKNOWN);
    }
}
