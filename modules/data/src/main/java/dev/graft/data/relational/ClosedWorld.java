package dev.graft.data.relational;

import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.data.drawing.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is false in a world in which all that is true is known: the other tuples of the right types. The constants of a type are all
 * that stand at an argument of this type in a fact of the world.
 */
final class ClosedWorld {
    /** More tuples than these are as good as these: a draw finds enough of them. */
    private static final long MOST_TUPLES = 1L << 50;

    private final World world;
    private final Map<String, List<String>> constants = new HashMap<>();

    ClosedWorld(World world, Schema schema) {
        this.world = world;
        Map<String, Set<String>> found = new HashMap<>();
        for (Atom fact : world.facts()) {
            Predicate predicate = schema.predicate(fact.predicate());
            for (int i = 0; i < predicate.arity(); i++) {
                found.computeIfAbsent(predicate.types().get(i), type -> new LinkedHashSet<>())
                        .add(fact.constants().get(i));
            }
        }
        found.forEach((type, all) -> constants.put(type, List.copyOf(all)));
    }

    /**
     * Draws what is false, without replacement: so many tuples for each that is true, or all where there are fewer. The seed, the
     * name of the world and that of the predicate decide alone.
     */
    List<Atom> negatives(Predicate predicate, int each, long seed) {
        Set<Atom> positives = new HashSet<>();
        world.facts().stream()
                .filter(fact -> fact.predicate().equals(predicate.name()))
                .forEach(positives::add);
        Dice dice = Dice.of(seed, world.name().hashCode(), predicate.name().hashCode());
        long wanted = (long) each * positives.size();
        long tuples = predicate.types().stream()
                .mapToLong(type -> of(type).size())
                .reduce(1, (all, more) -> more == 0 ? 0 : Math.min(all, MOST_TUPLES / more) * more);
        List<Atom> negatives = new ArrayList<>();
        Map<Long, Long> moved = new HashMap<>(); // a shuffle of 0, 1, ... that keeps only what is not in its place
        for (long next = 0; next < tuples && negatives.size() < wanted; next++) {
            long chosen = next + (long) dice.between(0, (double) (tuples - next));
            Atom tuple = tuple(predicate, moved.getOrDefault(chosen, chosen));
            moved.put(chosen, moved.getOrDefault(next, next));
            if (!positives.contains(tuple)) {
                negatives.add(tuple);
            }
        }
        return negatives;
    }

    private List<String> of(String type) {
        return constants.getOrDefault(type, List.of());
    }

    /** The tuple with this number, the last argument running fastest. */
    private Atom tuple(Predicate predicate, long number) {
        String[] arguments = new String[predicate.arity()];
        long rest = number;
        for (int i = arguments.length - 1; i >= 0; i--) {
            List<String> all = of(predicate.types().get(i));
            arguments[i] = all.get((int) (rest % all.size()));
            rest /= all.size();
        }
        return new Atom(predicate.name(), List.of(arguments));
    }
}
