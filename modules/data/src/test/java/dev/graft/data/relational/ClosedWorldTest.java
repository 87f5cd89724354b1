package dev.graft.data.relational;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedWorldTest {
    private static final Predicate MOVIE = new Predicate("movie", List.of("film", "person"));
    private static final Predicate ACTOR = new Predicate("actor", List.of("person"));
    private static final Schema SCHEMA = new Schema(List.of(MOVIE, ACTOR), List.of());
    /** Films f0 to f2 and persons p0 to p5, of whom p4 and p5 are in no film: 18 pairs, 3 of them true. */
    private static final World WORLD = world("home");

    private static World world(String name) {
        List<Atom> facts = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> facts.add(new Atom("movie", List.of("f" + i, "p" + (i + 1)))));
        IntStream.range(0, 6).filter(i -> i % 2 == 0 || i == 5).forEach(i -> facts.add(actor(i)));
        return new World(name, facts);
    }

    private static Atom actor(int number) {
        return new Atom("actor", List.of("p" + number));
    }

    @Test
    void whatIsFalseIsTypedAndNotTrueAndThereOnce() {
        List<Atom> negatives = new ClosedWorld(WORLD, SCHEMA).negatives(MOVIE, 4, 1);

        assertThat(negatives).hasSize(12).doesNotHaveDuplicates().doesNotContainAnyElementsOf(WORLD.facts());
        assertThat(negatives).allSatisfy(atom -> {
            assertThat(atom.predicate()).isEqualTo("movie");
            assertThat(atom.constants().get(0)).matches("f[0-2]");
            assertThat(atom.constants().get(1)).matches("p[0-5]");
        });
    }

    @Test
    void whereThereAreFewerAllAreTaken() {
        ClosedWorld world = new ClosedWorld(WORLD, SCHEMA);

        assertThat(world.negatives(MOVIE, 1_000_000, 1)).hasSize(15).doesNotHaveDuplicates();
        assertThat(world.negatives(ACTOR, 5, 1)).containsExactlyInAnyOrder(actor(1), actor(3));
        assertThat(world.negatives(MOVIE, 0, 1)).isEmpty();
        assertThat(new ClosedWorld(new World("actors", List.of(actor(1))), SCHEMA).negatives(MOVIE, 2, 1))
                .isEmpty();
    }

    @Test
    void seedAndWorldDecideAlone() {
        List<Atom> drawn = new ClosedWorld(WORLD, SCHEMA).negatives(MOVIE, 2, 1);

        assertThat(new ClosedWorld(world("home"), SCHEMA).negatives(MOVIE, 2, 1))
                .isEqualTo(drawn);
        assertThat(new ClosedWorld(WORLD, SCHEMA).negatives(MOVIE, 2, 2)).isNotEqualTo(drawn);
        assertThat(new ClosedWorld(world("away"), SCHEMA).negatives(MOVIE, 2, 1))
                .isNotEqualTo(drawn);
        assertThat(new ClosedWorld(WORLD, SCHEMA).negatives(MOVIE, 4, 1))
                .as("more of the same seed begin alike")
                .startsWith(drawn.toArray(Atom[]::new));
        assertThat(drawn.stream().map(Atom::toString))
                .as("the same on every machine")
                .containsExactly(
                        "movie(f0, p2)",
                        "movie(f2, p0)",
                        "movie(f1, p5)",
                        "movie(f1, p4)",
                        "movie(f1, p1)",
                        "movie(f0, p0)");
    }

    /** Each of the 15 pairs is drawn in 3 of 15 cases: in 400 of 2,000, give or take five deviations of 18. */
    @Test
    void everyTupleIsAsLikelyAsTheOthers() {
        Map<Atom, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            new ClosedWorld(WORLD, SCHEMA)
                    .negatives(MOVIE, 1, seed)
                    .forEach(atom -> counts.merge(atom, 1, Integer::sum));
        }

        assertThat(counts).hasSize(15);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(310, 490));
    }
}
