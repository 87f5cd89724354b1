package dev.graft.core.relation;

import static dev.graft.core.Require.require;

import java.util.List;

/**
 * A typed relation: {@code movie(film, person)}.
 *
 * @param types of its arguments, at least one
 */
public record Predicate(String name, List<String> types) {
    public Predicate {
        types = List.copyOf(types);
        require(!types.isEmpty(), "predicate \"%s\" has no argument", name);
    }

    /** How many arguments it has. */
    public int arity() {
        return types.size();
    }

    @Override
    public String toString() {
        return name + "(" + String.join(", ", types) + ")";
    }
}
