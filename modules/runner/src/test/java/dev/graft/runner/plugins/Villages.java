package dev.graft.runner.plugins;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.Knowledge.Fold;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** People who like each other where they are neighbours, mostly; whom they know says nothing. */
public final class Villages implements DataSet<Villages.Of> {
    private static final int PEOPLE = 12;

    /** How many, and what is asked. */
    public record Of(
            @Setting(byDefault = "4", about = "How many worlds.")
            int worlds,

            @Setting(byDefault = "", about = "The predicate that is asked.")
            String predicate,

            @Setting(byDefault = "", about = "What stands before the names of predicates.")
            String before,

            @Setting(byDefault = "0", about = "In how many worlds nobody likes anybody.")
            int silent) {}

    @Override
    public String id() {
        return "villages";
    }

    @Override
    public String summary() {
        return "People and whom they like.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public String licence() {
        return "made here";
    }

    @Override
    public Labelled load(Of settings) {
        return knowledge(settings)
                .orElseThrow()
                .asking(settings.before() + "likes")
                .examples();
    }

    @Override
    public Optional<Knowledge> knowledge(Of settings) {
        String before = settings.before();
        Schema schema = new Schema(
                List.of(
                        new Predicate(before + "old", List.of("person")),
                        new Predicate(before + "knows", List.of("person", "person")),
                        new Predicate(before + "near", List.of("person", "person")),
                        new Predicate(before + "likes", List.of("person", "person"))),
                List.of());
        Random random = new Random(7);
        List<Fold> folds = IntStream.range(0, settings.worlds())
                .mapToObj(w -> fold("village " + (w + 1), before, w < settings.silent(), random))
                .toList();
        return Optional.of(
                new Knowledge(schema, Optional.of(settings.predicate()).filter(asked -> !asked.isEmpty()), folds));
    }

    /** Of neighbours it is not known who is none. */
    private static Fold fold(String name, String before, boolean silent, Random random) {
        List<Atom> facts = new ArrayList<>();
        List<Atom> negatives = new ArrayList<>();
        for (int a = 0; a < PEOPLE; a++) {
            if (random.nextBoolean()) {
                facts.add(new Atom(before + "old", List.of("p" + a)));
            }
            for (int b = 0; b < PEOPLE; b++) {
                List<String> pair = List.of("p" + a, "p" + b);
                boolean near = random.nextInt(3) == 0;
                boolean likes = near != (random.nextInt(8) == 0) && !silent;
                boolean knows = random.nextInt(3) == 0;
                if (near) {
                    facts.add(new Atom(before + "near", pair));
                }
                (likes ? facts : negatives).add(new Atom(before + "likes", pair));
                (knows ? facts : negatives).add(new Atom(before + "knows", pair));
            }
        }
        return new Fold(new World(name, facts), negatives);
    }
}
