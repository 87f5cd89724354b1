package dev.graft.strategies.relational;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Worlds with a rule that is known: somebody works under whoever leads a project in which he takes part.
 *
 * <pre>  under(A, B) :- member(P, A), leads(B, P).</pre>
 *
 * <p>Who is tall, and who likes whom, has nothing to do with it.
 */
public final class PlantedWorld {
    /** What things are called. */
    public record Words(
            String under, String member, String leads, String tall, String likes, String person, String project) {
        public static final Words OFFICE = new Words("under", "member", "leads", "tall", "likes", "person", "project");
        public static final Words THEATRE =
                new Words("directedby", "playsin", "stages", "famous", "admires", "artist", "play");

        Schema schema() {
            return new Schema(
                    List.of(
                            new Predicate(under, List.of(person, person)),
                            new Predicate(likes, List.of(person, person)),
                            new Predicate(tall, List.of(person)),
                            new Predicate(member, List.of(project, person)),
                            new Predicate(leads, List.of(person, project))),
                    List.of());
        }
    }

    private PlantedWorld() {}

    /** Examples of who works under whom: people of this number in each of some worlds. */
    public static KnowledgeBase of(Words words, int worlds, int people, long seed) {
        return knowledge(words, worlds, people, false, seed).asking(words.under());
    }

    /** The same with the opposite rule: who takes part in no project of somebody works under him. */
    public static KnowledgeBase opposite(Words words, int worlds, int people, long seed) {
        return knowledge(words, worlds, people, true, seed).asking(words.under());
    }

    /** Everything that is known. */
    public static Knowledge knowledge(Words words, int worlds, int people, boolean opposite, long seed) {
        Random random = new Random(seed);
        List<Knowledge.Fold> folds = new ArrayList<>();
        for (int w = 0; w < worlds; w++) {
            folds.add(fold(words, "world " + w, people, opposite, random));
        }
        return new Knowledge(words.schema(), Optional.empty(), folds);
    }

    private static Knowledge.Fold fold(Words words, String name, int people, boolean opposite, Random random) {
        int projects = people / 3;
        List<Atom> facts = new ArrayList<>();
        Set<Atom> under = new LinkedHashSet<>();
        for (int p = 0; p < projects; p++) {
            int leader = random.nextInt(people);
            facts.add(atom(words.leads(), "p" + leader, "j" + p));
            for (int m = 0; m < 3; m++) {
                int member = random.nextInt(people);
                facts.add(atom(words.member(), "j" + p, "p" + member));
                under.add(atom(words.under(), "p" + member, "p" + leader));
            }
        }
        List<Atom> not = new ArrayList<>();
        for (int a = 0; a < people; a++) {
            if (random.nextBoolean()) {
                facts.add(atom(words.tall(), "p" + a));
            }
            facts.add(atom(words.likes(), "p" + a, "p" + random.nextInt(people)));
            for (int b = 0; b < people; b++) {
                if (!under.contains(atom(words.under(), "p" + a, "p" + b))) {
                    not.add(atom(words.under(), "p" + a, "p" + b));
                }
            }
        }
        List<Atom> yes = opposite ? not : List.copyOf(under);
        facts.addAll(yes);
        return new Knowledge.Fold(new World(name, facts), opposite ? List.copyOf(under) : not);
    }

    private static Atom atom(String predicate, String... constants) {
        return new Atom(predicate, List.of(constants));
    }
}
