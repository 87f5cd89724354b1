package dev.graft.runner.trial;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which folds are learned from, and which are judged.
 *
 * @param learned the folds that are learned from
 * @param judged the others
 * @param heldOut the positions of the examples that are judged, in random order
 * @param pool the positions of those that may be learned from
 */
record Rotation(int[] learned, int[] judged, int[] heldOut, int[] pool) {

    /** One for each fold, the first of those that it learns from; held-out examples in an order of its own. */
    static List<Rotation> all(TargetFolds folds, int trainFolds, Seeds seeds) {
        int count = folds.names().size();
        List<Rotation> rotations = new ArrayList<>();
        for (int first = 0; first < count; first++) {
            int from = first;
            int[] learned =
                    IntStream.range(0, trainFolds).map(i -> (from + i) % count).toArray();
            int[] judged = IntStream.range(trainFolds, count)
                    .map(i -> (from + i) % count)
                    .sorted()
                    .toArray();
            List<Integer> order =
                    new ArrayList<>(IntStream.of(folds.examples(judged)).boxed().toList());
            // positives stand before negatives: their order would tell their labels
            Collections.shuffle(order, seeds.trial(first).random(Axis.HELD_OUT));
            rotations.add(new Rotation(
                    learned, judged, order.stream().mapToInt(Integer::intValue).toArray(), folds.examples(learned)));
        }
        return rotations;
    }

    /** Its name, by the fewer folds: "learned from fold 1", or "judged on fold 5". */
    String name(List<String> folds) {
        return judged.length < learned.length
                ? "judged on " + listed(folds, judged)
                : "learned from " + listed(folds, learned);
    }

    static String listed(List<String> names, int... folds) {
        return IntStream.of(folds).mapToObj(names::get).collect(Collectors.joining(", "));
    }

    /** Which examples show their label to a trial: of positives and negatives the same share, and one of each at least. */
    Split split(Budget budget, TargetFolds folds, Seeds trial) {
        int[] visible = IntStream.concat(
                        drawn(budget, folds, true, trial.trial(1)), drawn(budget, folds, false, trial.trial(0)))
                .toArray();
        boolean[] shown = new boolean[folds.all().examples().size()];
        IntStream.of(visible).forEach(p -> shown[p] = true);
        return new Split(
                heldOut, visible, IntStream.of(pool).filter(p -> !shown[p]).toArray());
    }

    private IntStream drawn(Budget budget, TargetFolds folds, boolean isTrue, Seeds seeds) {
        int[] positions =
                IntStream.of(pool).filter(p -> folds.all().isTrue(p) == isTrue).toArray();
        Labels labels = folds.all().examples().labels().select(positions);
        int[] drawn = budget.draw(labels, seeds.random(Axis.SPLIT));
        return IntStream.of(drawn.length > 0 ? drawn : new Budget.Count(1).draw(labels, seeds.random(Axis.SPLIT)))
                .map(i -> positions[i]);
    }
}
