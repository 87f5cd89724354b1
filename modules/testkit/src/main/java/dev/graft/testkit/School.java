package dev.graft.testkit;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.Knowledge.Fold;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Worlds in which somebody taught whoever takes a course that they give: {@code taught(A, B) :- gives(A, C), takes(B, C).} Who is
 * old, and who knows whom, says nothing.
 *
 * @param asked the predicate that is asked, of a giver and a taker
 * @param gives of a giver and a course
 * @param takes of a taker and a course
 * @param old of a giver
 * @param knows of two takers
 */
record School(String asked, String gives, String takes, String old, String knows) {
    private static final int GIVERS = 5;
    private static final int TAKERS = 9;
    private static final int COURSES = 7;

    /** A school. */
    static final School TARGET = new School("taught", "gives", "takes", "old", "knows");

    /** The same in other words: who plays in a piece that somebody visits moved them. */
    static final School SOURCE = new School("moved", "playsIn", "visits", "famous", "meets");

    Schema schema() {
        return new Schema(
                List.of(
                        new Predicate(knows, List.of(takes + "-person", takes + "-person")),
                        new Predicate(old, List.of(gives + "-person")),
                        new Predicate(gives, List.of(gives + "-person", gives + "-thing")),
                        new Predicate(takes, List.of(takes + "-person", gives + "-thing")),
                        new Predicate(asked, List.of(gives + "-person", takes + "-person"))),
                List.of());
    }

    /** All pairs as examples, in worlds with these seeds. */
    KnowledgeBase knowing(int... seeds) {
        return new Knowledge(
                        schema(),
                        Optional.of(asked),
                        IntStream.of(seeds).mapToObj(this::fold).toList())
                .asking(asked);
    }

    private Fold fold(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Atom> facts = new ArrayList<>();
        List<Atom> negatives = new ArrayList<>();
        boolean[][] given = relation(gives, GIVERS, "g", COURSES, "c", random, facts);
        boolean[][] taken = relation(takes, TAKERS, "t", COURSES, "c", random, facts);
        relation(knows, TAKERS, "t", TAKERS, "t", random, facts);
        for (int a = 0; a < GIVERS; a++) {
            if (random.nextBoolean()) {
                facts.add(new Atom(old, List.of("g" + a)));
            }
            for (int b = 0; b < TAKERS; b++) {
                boolean[] gives = given[a];
                boolean[] takes = taken[b];
                boolean taught = IntStream.range(0, COURSES).anyMatch(c -> gives[c] && takes[c]);
                (taught ? facts : negatives).add(new Atom(asked, List.of("g" + a, "t" + b)));
            }
        }
        return new Fold(new World("school " + seed, facts), negatives);
    }

    /** Two of the second for each of the first. */
    private static boolean[][] relation(
            String predicate,
            int firsts,
            String first,
            int seconds,
            String second,
            SplittableRandom random,
            List<Atom> facts) {
        boolean[][] holds = new boolean[firsts][seconds];
        for (int a = 0; a < firsts; a++) {
            int b = random.nextInt(seconds);
            holds[a][b] = true;
            holds[a][(b + 1 + random.nextInt(seconds - 1)) % seconds] = true;
            for (int c = 0; c < seconds; c++) {
                if (holds[a][c]) {
                    facts.add(new Atom(predicate, List.of(first + a, second + c)));
                }
            }
        }
        return holds;
    }
}
