package dev.graft.strategies.relational.rule;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.relation.Clause;
import dev.graft.core.relation.ClauseText;
import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules that somebody wrote, one a line, in the words of the source:
 *
 * <pre>{@code
 * # who plays in the film of a director worked under him
 * workedunder(A, B) :- movie(M, A), movie(M, B), director(B).
 * }</pre>
 */
public final class RuleFile {
    private final String where;
    private final Schema schema;

    private RuleFile(String where, Schema schema) {
        this.where = where;
        this.schema = schema;
    }

    /**
     * The rules in a file.
     *
     * @throws GraftException if there is none, or one is not in the words of the schema, with its line
     */
    public static List<Clause> read(Path file, Schema schema) {
        return new RuleFile(file.toString(), schema).clauses(text(file).lines().toList());
    }

    /**
     * Digits that another text does not have.
     *
     * @throws GraftException if it cannot be read
     */
    public static String fingerprint(Path file) {
        return new Fingerprint().add(text(file)).hex();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no file \"%s\"".formatted(file), e);
        } catch (IOException e) {
            throw unreadable("\"%s\" cannot be read (%s)".formatted(file, e.getMessage()), e);
        }
    }

    private static GraftException unreadable(String why, IOException cause) {
        return new GraftException(
                "rules: %s. Name a text file with a rule on each line, as head(A) :- body(A, B).".formatted(why),
                cause);
    }

    private List<Clause> clauses(List<String> lines) {
        List<Clause> clauses = new ArrayList<>();
        for (int l = 0; l < lines.size(); l++) {
            String line = lines.get(l).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("%") && !line.startsWith("//")) {
                clauses.add(checked(ClauseText.parse(place(l), lines.get(l), 0), place(l)));
            }
        }
        if (clauses.isEmpty()) {
            throw new GraftException("rules: %s has no rule. Write some, as head(A) :- body(A, B).".formatted(where));
        }
        return clauses;
    }

    private String place(int line) {
        return "%s: line %d".formatted(where, line + 1);
    }

    private Clause checked(Clause clause, String place) {
        if (clause.body().isEmpty()) {
            throw new GraftException(
                    "%s: %s has no body. Say when it is true: %s :- ...".formatted(place, clause, clause.head()));
        }
        Stream.concat(Stream.of(clause.head()), clause.body().stream()).forEach(literal -> check(literal, place));
        if (clause.body().stream()
                .anyMatch(literal -> literal.predicate().equals(clause.head().predicate()))) {
            throw new GraftException("%s: %s speaks of itself, and no fact of it is known. Use other predicates."
                    .formatted(place, clause.head().predicate()));
        }
        if (clause.head().variables().size() < clause.head().arguments().size()) {
            throw new GraftException(
                    "%s: the arguments of the head %s must be different variables, which begin with a capital letter."
                            .formatted(place, clause.head()));
        }
        return clause;
    }

    private void check(Literal literal, String place) {
        Predicate predicate = schema.find(literal.predicate())
                .orElseThrow(() -> new GraftException("%s: the source has no predicate \"%s\"%s Allowed: %s."
                        .formatted(
                                place,
                                literal.predicate(),
                                Nearest.ending(literal.predicate(), schema.names()),
                                String.join(", ", schema.names()))));
        if (predicate.arity() != literal.arguments().size()) {
            throw new GraftException("%s: %s has %d arguments, found %s with %d."
                    .formatted(
                            place,
                            predicate,
                            predicate.arity(),
                            literal,
                            literal.arguments().size()));
        }
    }
}
