package dev.graft.data.relational;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.relation.Clause;
import dev.graft.core.relation.ClauseText;
import dev.graft.core.relation.Mode;
import dev.graft.core.relation.Predicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A line of a schema: {@code movie(-film, +person).} */
final class Declaration {
    private final String where;
    private final List<Integer> columns = new ArrayList<>();
    private final Predicate predicate;
    private final Mode mode;

    /**
     * Reads a line.
     *
     * @param where the file and the line, as messages begin
     * @param from the column, from 0, at which it begins
     * @throws GraftException if it is no declaration
     */
    Declaration(String where, String line, int from) {
        this.where = where;
        Clause clause = ClauseText.parse(where, line, from);
        if (!clause.body().isEmpty()) {
            throw new GraftException(
                    "%s: this is a rule, expected a predicate with its types: movie(-film, +person).".formatted(where));
        }
        List<Mode.Place> places = new ArrayList<>();
        List<String> types = new ArrayList<>();
        int at = line.indexOf('(', from);
        for (String argument : clause.head().arguments()) {
            at = line.indexOf(argument, at);
            columns.add(at + 1);
            places.add(place(argument, at + 1));
            types.add(argument.substring(1));
            at += argument.length();
        }
        predicate = new Predicate(clause.head().predicate(), types);
        mode = new Mode(predicate.name(), places);
    }

    private Mode.Place place(String argument, int column) {
        if (argument.length() == 1) {
            throw bad(column, "the type is missing behind \"%s\". Write: +person.".formatted(argument));
        }
        return Arrays.stream(Mode.Place.values())
                .filter(place -> place.sign() == argument.charAt(0))
                .findFirst()
                .orElseThrow(() -> bad(
                        column,
                        "\"%s\" has no sign. Allowed: + before its type (stands in the rule already), - (may be new), # (a constant)."
                                .formatted(argument)));
    }

    Predicate predicate() {
        return predicate;
    }

    Mode mode() {
        return mode;
    }

    /** Refuses types that are not declared. */
    void requireTypes(Set<String> known) {
        for (int i = 0; i < columns.size(); i++) {
            String type = predicate.types().get(i);
            if (!known.contains(type)) {
                throw bad(
                        columns.get(i),
                        "there is no type \"%s\"%s Allowed: %s."
                                .formatted(type, Nearest.ending(type, known), String.join(", ", known)));
            }
        }
    }

    /** Refuses other types than the predicate had on an earlier line. */
    void requireSame(Predicate before, int line) {
        if (before.arity() != predicate.arity()) {
            throw new GraftException(
                    "%s: predicate \"%s\" with two arities: %d arguments here, %d in line %d. Give each a name of its own."
                            .formatted(where, predicate.name(), predicate.arity(), before.arity(), line));
        }
        for (int i = 0; i < columns.size(); i++) {
            String type = predicate.types().get(i);
            if (!type.equals(before.types().get(i))) {
                throw bad(
                        columns.get(i),
                        "argument %d of \"%s\" has two types: \"%s\" here, \"%s\" in line %d. Decide for one."
                                .formatted(
                                        i + 1,
                                        predicate.name(),
                                        type,
                                        before.types().get(i),
                                        line));
            }
        }
    }

    private GraftException bad(int column, String message) {
        return new GraftException("%s, column %d: %s".formatted(where, column, message));
    }
}
