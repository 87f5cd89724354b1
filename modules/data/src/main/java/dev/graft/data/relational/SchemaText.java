package dev.graft.data.relational;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.relation.Mode;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.data.format.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads types and modes of predicates, a declaration on each line:
 *
 * <pre>{@code
 * types: person, film.           # may be missing; then every type is known
 * movie(-film, +person).         # + stands in the rule already, - may be new, # is a constant
 * mode: movie(+film, -person).   // as BoostSRL writes it
 * }</pre>
 *
 * <p>Comments begin with {@code #}, {@code //} or {@code %}. BoostSRL's lines {@code setParam:}, {@code bridger:},
 * {@code import:}, {@code useStdLogicVariables:} and the like say nothing of a schema and are left aside.
 */
public final class SchemaText {
    private static final String TYPES = "types";
    private static final String MODE = "mode";
    private static final Set<String> ASIDE = Set.of(
            "setParam",
            "bridger",
            "import",
            "useStdLogicVariables",
            "usePrologVariables",
            "useStdLogicNotation",
            "okIfUnknown");

    private final String where;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<Mode> modes = new LinkedHashSet<>();

    /** A predicate, and the line on which it is first declared. */
    private record Declared(Predicate predicate, int line) {}

    private SchemaText(String where) {
        this.where = where;
    }

    /**
     * The schema in a file.
     *
     * @throws GraftException if it is none, with line and column
     */
    public static Schema read(InputFile file) {
        StringWriter all = new StringWriter();
        try (BufferedReader text = file.text()) {
            text.transferTo(all);
        } catch (IOException e) {
            throw file.failed(e);
        }
        return parse(file.path().toString(), all.toString());
    }

    /**
     * The schema in a text.
     *
     * @param where what the text is called in messages
     * @throws GraftException if it is none, with line and column
     */
    public static Schema parse(String where, String text) {
        SchemaText reading = new SchemaText(where);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            SchemaLine.of(lines.get(i), MODE).ifPresent(line -> reading.line(number, line));
        }
        if (reading.declared.isEmpty()) {
            throw new GraftException(
                    where
                            + ": declares no predicate. Write one on each line, with the type of each argument: movie(-film, +person).");
        }
        return new Schema(
                reading.declared.values().stream().map(Declared::predicate).toList(), List.copyOf(reading.modes));
    }

    private void line(int number, SchemaLine line) {
        switch (line.word()) {
            case MODE -> add(new Declaration(where + ":" + number, line.text(), line.from()), number);
            case TYPES -> types(number, line.text().substring(line.from()));
            default -> {
                if (!ASIDE.contains(line.word())) {
                    throw unknown(number, line.word());
                }
            }
        }
    }

    private GraftException unknown(int number, String word) {
        List<String> allowed =
                Stream.concat(Stream.of(TYPES, MODE), ASIDE.stream().sorted()).toList();
        return new GraftException("%s:%d: there is no line \"%s:\"%s Allowed: %s."
                .formatted(where, number, word, Nearest.ending(word, allowed), String.join(", ", allowed)));
    }

    private void types(int number, String list) {
        List<String> names = Stream.of(list.strip().replaceAll("\\s*\\.$", "").split("\\s*,\\s*", -1))
                .toList();
        for (String name : names) {
            if (!name.matches("[\\w-]+")) {
                throw new GraftException("%s:%d: \"%s\" is no name of a type. Write: types: person, film."
                        .formatted(where, number, name));
            }
        }
        if (!declared.isEmpty()) {
            throw new GraftException("%s:%d: types stand before the first predicate, which is in line %d. Move them up."
                    .formatted(
                            where, number, declared.values().iterator().next().line()));
        }
        types.addAll(names);
    }

    private void add(Declaration declaration, int number) {
        if (!types.isEmpty()) {
            declaration.requireTypes(types);
        }
        Predicate predicate = declaration.predicate();
        Optional.ofNullable(declared.putIfAbsent(predicate.name(), new Declared(predicate, number)))
                .ifPresent(before -> declaration.requireSame(before.predicate(), before.line()));
        modes.add(declaration.mode());
    }
}
