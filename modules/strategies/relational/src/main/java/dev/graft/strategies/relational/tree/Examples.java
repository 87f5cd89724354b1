package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.strategies.relational.logic.FactIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Atoms to be told, with the facts of their worlds indexed once. */
public final class Examples {
    private final Atoms atoms;
    private final FactIndex[] facts;

    private Examples(Atoms atoms, FactIndex[] facts) {
        this.atoms = atoms;
        this.facts = facts;
    }

    /** Indexes the worlds of these atoms. */
    public static Examples of(Atoms atoms) {
        Map<World, FactIndex> indexed = new HashMap<>();
        FactIndex[] facts = new FactIndex[atoms.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = indexed.computeIfAbsent(atoms.world(i), FactIndex::of);
        }
        return new Examples(atoms, facts);
    }

    int size() {
        return atoms.size();
    }

    /** The constants of an atom. */
    List<String> constants(int example) {
        return atoms.atom(example).constants();
    }

    /** The facts of the world of an atom. */
    FactIndex facts(int example) {
        return facts[example];
    }
}
