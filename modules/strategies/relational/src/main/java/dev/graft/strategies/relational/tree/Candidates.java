package dev.graft.strategies.relational.tree;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Mode;
import dev.graft.core.relation.Mode.Place;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The literals that may be put behind others, by the modes of a schema. Immutable. */
final class Candidates {
    /** Constants of an argument that are tried. */
    static final int MOST_CONSTANTS = 50;

    private final Schema schema;
    private final Predicate asked;
    private final Map<Mode, List<List<String>>> constants = new LinkedHashMap<>();

    private Candidates(Schema schema, Predicate asked) {
        this.schema = schema;
        this.asked = asked;
    }

    /** The literals about everything but the predicate that is asked; constants are those of the examples' worlds. */
    static Candidates of(KnowledgeBase base) {
        Candidates candidates = new Candidates(base.schema(), base.asked());
        List<Atom> facts = IntStream.range(0, base.atoms().size())
                .mapToObj(base.atoms()::world)
                .distinct()
                .flatMap(world -> world.facts().stream())
                .toList();
        for (Predicate predicate : base.schema().predicates()) {
            if (!predicate.equals(base.asked())) {
                for (Mode mode : base.schema().modesOf(predicate)) {
                    candidates.constants.put(mode, constants(mode, facts));
                }
            }
        }
        return candidates;
    }

    /** Of each argument, the constants to be tried, in alphabetic order; none where it is a variable. */
    private static List<List<String>> constants(Mode mode, List<Atom> facts) {
        return IntStream.range(0, mode.places().size())
                .mapToObj(a -> mode.places().get(a) != Place.CONSTANT
                        ? List.<String>of()
                        : facts.stream()
                                .filter(fact -> fact.predicate().equals(mode.predicate()))
                                .map(fact -> fact.constants().get(a))
                                .distinct()
                                .sorted()
                                .limit(MOST_CONSTANTS)
                                .toList())
                .toList();
    }

    /** Every literal that may stand behind these, once each, in the order of the schema. */
    List<Literal> after(List<Literal> body) {
        Map<String, String> types = Variables.types(asked, body, schema);
        Set<Literal> found = new LinkedHashSet<>();
        constants.forEach((mode, values) -> {
            Predicate predicate = schema.predicate(mode.predicate());
            arguments(predicate, mode, values, types).stream()
                    .map(arguments -> new Literal(predicate.name(), arguments))
                    .filter(literal -> !body.contains(literal))
                    .forEach(found::add);
        });
        return List.copyOf(found);
    }

    private static List<List<String>> arguments(
            Predicate predicate, Mode mode, List<List<String>> constants, Map<String, String> types) {
        List<List<String>> lists = List.of(List.of());
        for (int a = 0; a < predicate.arity(); a++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> list : lists) {
                choices(predicate.types().get(a), mode.places().get(a), constants.get(a), types, list)
                        .forEach(argument -> longer.add(Stream.concat(list.stream(), Stream.of(argument))
                                .toList()));
            }
            lists = longer;
        }
        return lists;
    }

    /** What an argument may be: a constant, a variable of its type, or the next new one. */
    private static Stream<String> choices(
            String type, Place place, List<String> constants, Map<String, String> types, List<String> before) {
        if (place == Place.CONSTANT) {
            return constants.stream();
        }
        Stream<String> known = types.keySet().stream().filter(variable -> type.equals(types.get(variable)));
        return place == Place.INPUT ? known : Stream.concat(known, Stream.of(free(types, before)));
    }

    /** The first name that no variable has, be it of the body or of the arguments before; bodies that were mapped have gaps. */
    private static String free(Map<String, String> types, List<String> before) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(Variables::name)
                .filter(name -> !types.containsKey(name) && !before.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
