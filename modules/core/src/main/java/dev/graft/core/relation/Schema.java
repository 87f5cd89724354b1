package dev.graft.core.relation;

import static dev.graft.core.Require.require;

import dev.graft.core.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * The vocabulary of a world: which predicates there are, of which types, and how rules may use them.
 *
 * @param predicates with different names
 * @param modes of these predicates; for one without any, one argument at least stands in the rule already
 */
public record Schema(List<Predicate> predicates, List<Mode> modes) {
    public Schema {
        predicates = List.copyOf(predicates);
        modes = List.copyOf(modes);
        List<String> names = predicates.stream().map(Predicate::name).toList();
        require(
                names.stream().distinct().count() == names.size(),
                "predicates must have different names, were %s",
                names);
        for (Mode mode : modes) {
            Optional<Predicate> predicate = predicates.stream()
                    .filter(one -> one.name().equals(mode.predicate()))
                    .findFirst();
            require(predicate.isPresent(), "mode %s is of no predicate; there are %s", mode, names);
            require(
                    predicate.orElseThrow().arity() == mode.places().size(),
                    "mode %s has %d arguments, predicate %s has %d",
                    mode,
                    mode.places().size(),
                    predicate.orElseThrow(),
                    predicate.orElseThrow().arity());
        }
    }

    /** The predicate with this name, if there is one. */
    public Optional<Predicate> find(String name) {
        return predicates.stream()
                .filter(predicate -> predicate.name().equals(name))
                .findFirst();
    }

    /**
     * The predicate with this name.
     *
     * @throws IllegalArgumentException if there is none, with the nearest name
     */
    public Predicate predicate(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no predicate \"%s\"%s There are: %s"
                        .formatted(name, Nearest.ending(name, names()), String.join(", ", names()))));
    }

    /** The names of the predicates, in their order. */
    public List<String> names() {
        return predicates.stream().map(Predicate::name).toList();
    }

    /** How rules may use a predicate. */
    public List<Mode> modesOf(Predicate predicate) {
        List<Mode> declared = modes.stream()
                .filter(mode -> mode.predicate().equals(predicate.name()))
                .toList();
        return declared.isEmpty() ? Mode.usual(predicate) : declared;
    }
}
