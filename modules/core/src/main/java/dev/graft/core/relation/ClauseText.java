package dev.graft.core.relation;

import dev.graft.core.GraftException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a clause from a line of text: {@code head(A, b) :- first(A, C), second(C).} The point at the end may be missing. Arguments
 * are whatever stands between commas and parentheses.
 */
public final class ClauseText {
    private final String where;
    private final String line;
    private int at;

    private ClauseText(String where, String line, int from) {
        this.where = where;
        this.line = line;
        this.at = from;
    }

    /**
     * The clause on a line.
     *
     * @param where the file and the number of the line, as messages begin: "rules.txt: line 3"
     * @param from the column, from 0, at which the clause begins
     * @throws GraftException if there is none, with the column, from 1
     */
    public static Clause parse(String where, String line, int from) {
        return new ClauseText(where, line, from).clause();
    }

    private Clause clause() {
        Literal head = literal();
        List<Literal> body = new ArrayList<>();
        if (accepts(":-")) {
            do {
                body.add(literal());
            } while (accepts(","));
        }
        accepts(".");
        skip();
        if (at < line.length()) {
            throw expected(body.isEmpty() ? "\":-\" or the end of the line" : "\",\" or the end of the line");
        }
        return new Clause(head, body);
    }

    private Literal literal() {
        String predicate = word("the name of a predicate");
        if (!accepts("(")) {
            throw expected("\"(\"");
        }
        int opened = at;
        List<String> arguments = new ArrayList<>();
        do {
            arguments.add(word("an argument"));
        } while (accepts(","));
        if (!accepts(")")) {
            skip();
            throw at >= line.length()
                    ? new GraftException("%s, column %d: this parenthesis is not closed. Write: %s(%s)."
                            .formatted(where, opened, predicate, String.join(", ", arguments)))
                    : expected("\",\" or \")\"");
        }
        return new Literal(predicate, arguments);
    }

    /** What stands before the next sign or blank. */
    private String word(String what) {
        skip();
        int start = at;
        while (at < line.length()
                && "(),".indexOf(line.charAt(at)) < 0
                && !isEnd()
                && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw expected(what);
        }
        return line.substring(start, at);
    }

    /** Whether what follows is no part of a word: the arrow, or a point with nothing behind it. */
    private boolean isEnd() {
        return line.startsWith(":-", at)
                || (line.charAt(at) == '.' && line.substring(at + 1).isBlank());
    }

    private boolean accepts(String sign) {
        skip();
        if (!line.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void skip() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    private GraftException expected(String what) {
        skip();
        String found = at >= line.length() ? "the end of the line" : "\"" + line.charAt(at) + "\"";
        return new GraftException("%s, column %d: expected %s, found %s.".formatted(where, at + 1, what, found));
    }
}
