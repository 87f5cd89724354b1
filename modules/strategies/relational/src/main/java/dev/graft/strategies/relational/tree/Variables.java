package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Variables of rules: their names, in order, and their types. */
public final class Variables {
    private static final int LETTERS = 26;

    private Variables() {}

    /** The name of the variable with this number: A, B, ... Z, A1, ... */
    static String name(int number) {
        String letter = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? letter : letter + number / LETTERS;
    }

    /** The variables of a head with so many arguments. */
    public static List<String> ofHead(int arity) {
        return IntStream.range(0, arity).mapToObj(Variables::name).toList();
    }

    /** The head of rules about a predicate: each argument a variable of its own. */
    public static Literal head(Predicate asked) {
        return new Literal(asked.name(), ofHead(asked.arity()));
    }

    /** The type of each variable of a head and of the literals behind it, in the order in which they come. */
    static Map<String, String> types(Predicate asked, List<Literal> body, Schema schema) {
        Map<String, String> types = new LinkedHashMap<>();
        add(head(asked), asked, types);
        body.forEach(literal -> add(literal, schema.predicate(literal.predicate()), types));
        return types;
    }

    private static void add(Literal literal, Predicate predicate, Map<String, String> types) {
        for (int a = 0; a < predicate.arity(); a++) {
            String argument = literal.arguments().get(a);
            if (Literal.isVariable(argument)) {
                types.putIfAbsent(argument, predicate.types().get(a));
            }
        }
    }
}
