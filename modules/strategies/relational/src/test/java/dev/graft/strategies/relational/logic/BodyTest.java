package dev.graft.strategies.relational.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.relation.Atom;
import dev.graft.core.relation.ClauseText;
import dev.graft.core.relation.Literal;
import dev.graft.core.relation.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final List<String> HEAD = List.of("A", "B");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h(A, B) :- r(A, B).",
                "h(A, B) :- r(A, C), r(C, B).",
                "h(A, B) :- r(C, A), r(C, B), u(C).",
                "h(A, B) :- r(A, A), u(B).",
                "h(A, B) :- u(C).",
                "h(A, B) :- r(A, C), r(D, B), s(C, D, A).",
                "h(A, B) :- s(C, C, D), r(D, c1).",
                "h(A, B) :- r(C, D), r(D, E), r(E, C).",
                "h(A, B) :- missing(A).",
                "h(A, B) :- u(nobody)."
            })
    void whatIsTrueAndInHowManyWaysIsWhatTryingEverythingFinds(String text) {
        List<Literal> body = ClauseText.parse("t", text, 0).body();
        for (int seed = 0; seed < 20; seed++) {
            World world = world(seed);
            Body asked = Body.of(body, HEAD, FactIndex.of(world));
            for (int a = 0; a < 5; a++) {
                for (int b = 0; b < 5; b++) {
                    List<String> constants = List.of("c" + a, "c" + b);
                    int ways = everything(body, constants, world);
                    assertThat(asked.count(constants, Integer.MAX_VALUE))
                            .describedAs("%s of %s in world %d", text, constants, seed)
                            .isEqualTo(ways);
                    assertThat(asked.count(constants, 2)).isEqualTo(Math.min(2, ways));
                    assertThat(asked.isTrueOf(constants)).isEqualTo(ways > 0);
                }
            }
        }
    }

    @Test
    void aFactThatIsThereTwiceIsOneWay() {
        Atom fact = new Atom("u", List.of("c0"));
        Body body = Body.of(literals("h(A, B) :- u(A)."), HEAD, FactIndex.of(new World("w", List.of(fact, fact))));
        assertThat(body.count(List.of("c0", "c1"), 10)).isEqualTo(1);
        assertThat(body.isTrueOf(List.of("c7", "c7"))).isFalse();
    }

    @Test
    void anOtherNumberOfArgumentsIsAnOtherPredicate() {
        World world = new World("w", List.of(new Atom("u", List.of("c0"))));
        assertThat(Body.of(literals("h(A, B) :- u(A, B)."), HEAD, FactIndex.of(world))
                        .isTrueOf(List.of("c0", "c0")))
                .isFalse();
    }

    @Test
    void aSearchThatWouldNotEndInTimeIsBounded() {
        List<Atom> facts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                facts.add(new Atom("r", List.of("c" + i, "d" + j))); // nothing in second place is ever in first
            }
        }
        facts.add(new Atom("r", List.of("d0", "c0")));
        Body endless = Body.of(
                literals("h(A, B) :- r(C, D), r(E, F), r(G, H), r(I, J), r(K, L), r(M, B), r(A, M)."),
                HEAD,
                FactIndex.of(new World("w", facts)));
        assertThat(endless.isTrueOf(List.of("c1", "d1"))).isFalse();
    }

    private static List<Literal> literals(String text) {
        return ClauseText.parse("t", text, 0).body();
    }

    private static World world(int seed) {
        Random random = new Random(seed);
        List<Atom> facts = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> facts.add(new Atom("r", constants(2, random))));
        IntStream.range(0, 6).forEach(i -> facts.add(new Atom("s", constants(3, random))));
        IntStream.range(0, 2).forEach(i -> facts.add(new Atom("u", constants(1, random))));
        return new World("w", facts);
    }

    private static List<String> constants(int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> "c" + random.nextInt(5)).toList();
    }

    /** Tries every constant for every open variable. */
    private static int everything(List<Literal> body, List<String> constants, World world) {
        Set<Atom> facts = new HashSet<>(world.facts());
        Set<String> open = new LinkedHashSet<>();
        body.forEach(literal -> open.addAll(literal.variables()));
        open.removeAll(HEAD);
        Map<String, String> values = new HashMap<>();
        for (int v = 0; v < HEAD.size(); v++) {
            values.put(HEAD.get(v), constants.get(v));
        }
        return everything(body, List.copyOf(open), values, facts);
    }

    private static int everything(List<Literal> body, List<String> open, Map<String, String> values, Set<Atom> facts) {
        if (open.isEmpty()) {
            return body.stream()
                            .allMatch(literal -> facts.contains(new Atom(
                                    literal.predicate(),
                                    literal.arguments().stream()
                                            .map(argument -> values.getOrDefault(argument, argument))
                                            .toList())))
                    ? 1
                    : 0;
        }
        int ways = 0;
        for (int c = 0; c < 5; c++) {
            Map<String, String> more = new HashMap<>(values);
            more.put(open.get(0), "c" + c);
            ways += everything(body, open.subList(1, open.size()), more, facts);
        }
        return ways;
    }
}
