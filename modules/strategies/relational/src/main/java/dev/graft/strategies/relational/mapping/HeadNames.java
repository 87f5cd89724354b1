package dev.graft.strategies.relational.mapping;

import dev.graft.core.relation.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What variables of a rule are called once its head is the target's: those of the head as the target calls them, others as before,
 * or anew where that name is taken.
 */
public final class HeadNames {
    private final Map<String, String> names = new HashMap<>();

    private HeadNames() {}

    /**
     * The names behind a head.
     *
     * @param source the head of the rule
     * @param asked the head that it becomes
     */
    public static HeadNames of(PredicateMapping mapping, Literal source, Literal asked) {
        Literal image = mapping.of(List.of(source)).get(0);
        HeadNames all = new HeadNames();
        IntStream.range(0, asked.arguments().size())
                .forEach(a -> all.names.put(
                        image.arguments().get(a), asked.arguments().get(a)));
        return all;
    }

    /** The same literals with these names. */
    public List<Literal> of(List<Literal> body) {
        return body.stream()
                .map(literal -> new Literal(
                        literal.predicate(),
                        literal.arguments().stream().map(this::name).toList()))
                .toList();
    }

    private String name(String argument) {
        return Literal.isVariable(argument) ? names.computeIfAbsent(argument, this::free) : argument;
    }

    private String free(String own) {
        return Stream.concat(
                        Stream.of(own),
                        IntStream.iterate(1, number -> number + 1).mapToObj(number -> "X" + number))
                .filter(name -> !names.containsValue(name))
                .findFirst()
                .orElseThrow();
    }
}
