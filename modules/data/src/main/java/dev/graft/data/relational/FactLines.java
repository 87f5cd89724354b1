package dev.graft.data.relational;

import dev.graft.core.relation.Clause;
import dev.graft.core.relation.ClauseText;
import dev.graft.data.format.InputFile;
import java.io.BufferedReader;
import java.io.IOException;

/** Text files with an atom on each line; empty lines and those that begin with {@code //} or {@code %} are passed over. */
final class FactLines {
    private static final String NOT = "!";

    private final InputFile file;
    private final boolean truth;
    private final boolean mayDeny;

    private FactLines(InputFile file, boolean truth, boolean mayDeny) {
        this.file = file;
        this.truth = truth;
        this.mayDeny = mayDeny;
    }

    /**
     * Reads a database of Alchemy: what is true, and with {@code !} before it what is false.
     *
     * <p>Source: S. Kok et al., "The Alchemy system for statistical relational AI", 2005.
     *
     * @throws dev.graft.core.GraftException if a line is no atom, with line and column
     */
    static void alchemy(InputFile file, WorldDraft into) {
        new FactLines(file, true, true).read(into);
    }

    /**
     * Reads atoms that are all true, or all false.
     *
     * @throws dev.graft.core.GraftException if a line is no atom, with line and column
     */
    static void all(InputFile file, boolean truth, WorldDraft into) {
        new FactLines(file, truth, false).read(into);
    }

    private void read(WorldDraft into) {
        try (BufferedReader text = file.text()) {
            int number = 1;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String content = line.strip();
                if (!content.isEmpty() && !content.startsWith("//") && !content.startsWith("%")) {
                    add(line, number, into);
                }
                number++;
            }
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    private void add(String line, int number, WorldDraft into) {
        Place place = message -> file.bad(number, message);
        int from = line.indexOf(line.strip());
        boolean denied = mayDeny && line.startsWith(NOT, from);
        Clause clause = ClauseText.parse(file.path() + ":" + number, line, denied ? from + NOT.length() : from);
        if (!clause.body().isEmpty()) {
            throw place.bad("this is a rule, expected a fact: %s.".formatted(clause.head()));
        }
        String predicate = clause.head().predicate();
        if (!Character.isLetter(predicate.charAt(0))) {
            throw place.bad("the name of a predicate begins with a letter, was \"%s\".%s"
                    .formatted(
                            predicate,
                            predicate.startsWith(NOT)
                                    ? " What is false stands in the file of negatives, without the \"!\"."
                                    : ""));
        }
        into.add(place, truth != denied, predicate, clause.head().arguments());
    }
}
