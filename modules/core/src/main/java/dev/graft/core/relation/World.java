package dev.graft.core.relation;

import dev.graft.core.Fingerprint;
import java.util.List;

/**
 * Objects and what is true of them: a mega-example, which shares no object that matters with another. Immutable; the atoms of one
 * world have the very same object.
 */
public final class World {
    private final String name;
    private final List<Atom> facts;
    private final String fingerprint;

    public World(String name, List<Atom> facts) {
        this.name = name;
        this.facts = List.copyOf(facts);
        Fingerprint all = new Fingerprint().add("world");
        this.facts.forEach(fact -> all.add(fact.predicate()).add(String.join("\n", fact.constants())));
        this.fingerprint = all.hex();
    }

    /** What it is called, as "fold 1". */
    public String name() {
        return name;
    }

    /** The ground atoms that are true. */
    public List<Atom> facts() {
        return facts;
    }

    /** Equal for equal facts in the same order. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The same without what is true of a predicate: what may be known where the predicate is asked. */
    public World without(String predicate) {
        return new World(
                name,
                facts.stream()
                        .filter(fact -> !fact.predicate().equals(predicate))
                        .toList());
    }

    @Override
    public String toString() {
        return "%s (%d facts)".formatted(name, facts.size());
    }
}
