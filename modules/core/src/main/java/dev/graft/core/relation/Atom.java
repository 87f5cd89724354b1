package dev.graft.core.relation;

import java.util.List;

/** A predicate applied to constants: {@code advisedby(person1, person2)}. */
public record Atom(String predicate, List<String> constants) {
    public Atom {
        constants = List.copyOf(constants);
    }

    @Override
    public String toString() {
        return predicate + "(" + String.join(", ", constants) + ")";
    }
}
