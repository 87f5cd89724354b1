package dev.graft.runner.trial;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All examples of the target, and which of them each fold has.
 *
 * @param all the examples of the predicate that is asked, each in its world
 * @param names of the folds
 * @param members for each fold the positions of its examples among all
 * @param divided whether they are parts of the examples of one world; else each is a world
 */
public record TargetFolds(KnowledgeBase all, List<String> names, List<int[]> members, boolean divided) {
    public TargetFolds {
        names = List.copyOf(names);
        members = List.copyOf(members);
    }

    /** Each world is a fold, with its own name where all have one. */
    static TargetFolds ofWorlds(Knowledge knowledge, String asked) {
        List<int[]> members = new ArrayList<>();
        int first = 0;
        for (Knowledge.Fold fold : knowledge.folds()) {
            int size = fold.examples(asked);
            members.add(IntStream.range(first, first + size).toArray());
            first += size;
        }
        return new TargetFolds(knowledge.asking(asked), names(knowledge), members, false);
    }

    private static List<String> names(Knowledge knowledge) {
        List<String> own = knowledge.folds().stream()
                .map(fold -> fold.world().name())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        return own.size() == knowledge.folds().size()
                ? own
                : numbered(knowledge.folds().size());
    }

    private static List<String> numbered(int folds) {
        return IntStream.rangeClosed(1, folds)
                .mapToObj(number -> "fold " + number)
                .toList();
    }

    /** The examples of one world, dealt out at random: positives and negatives apart, so that folds have as many of each. */
    static TargetFolds divided(KnowledgeBase all, int folds, Seeds seeds) {
        Random random = seeds.random(Axis.HELD_OUT);
        List<List<Integer>> members =
                Stream.<List<Integer>>generate(ArrayList::new).limit(folds).toList();
        int dealt = 0;
        for (boolean isTrue : new boolean[] {true, false}) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, all.examples().size())
                            .filter(i -> all.isTrue(i) == isTrue)
                            .boxed()
                            .toList());
            Collections.shuffle(order, random);
            for (int position : order) {
                members.get(dealt++ % folds).add(position);
            }
        }
        return new TargetFolds(
                all,
                numbered(folds),
                members.stream()
                        .map(fold -> fold.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .toList(),
                true);
    }

    /** The positions of all examples of these folds. */
    int[] examples(int... folds) {
        return IntStream.of(folds)
                .flatMap(fold -> IntStream.of(members.get(fold)))
                .toArray();
    }

    /** How many of these examples are true, or false. */
    int count(boolean isTrue, int... positions) {
        return (int)
                IntStream.of(positions).filter(p -> all.isTrue(p) == isTrue).count();
    }

    /** The examples of a fold, in words: "fold 1: 20 positive and 40 negative examples among 300 facts". */
    public String words(int fold) {
        int[] positions = members.get(fold);
        int facts = positions.length == 0
                ? 0
                : all.atoms().world(positions[0]).facts().size();
        return "%s: %d positive and %d negative examples among %d facts"
                .formatted(names.get(fold), count(true, positions), count(false, positions), facts);
    }
}
