package dev.graft.core.relation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule: the head is true where the body is, {@code workedunder(A, B) :- movie(M, A), movie(M, B).}
 *
 * @param body all of it is to be true; empty for a fact
 */
public record Clause(Literal head, List<Literal> body) {
    public Clause {
        body = List.copyOf(body);
    }

    @Override
    public String toString() {
        return body.isEmpty()
                ? head + "."
                : head + body.stream().map(Literal::toString).collect(Collectors.joining(", ", " :- ", "."));
    }
}
