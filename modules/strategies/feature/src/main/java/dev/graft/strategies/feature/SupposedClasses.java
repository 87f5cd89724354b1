package dev.graft.strategies.feature;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The classes that a learner supposes target samples to be of, in turns.
 *
 * @param classes of all visible target samples, those with a visible label first, which have that one; none before the first
 *     turn
 * @param changes the share of them that changed in each turn from the second on
 */
record SupposedClasses(int[] classes, List<Double> changes) {
    /** Before the first turn. */
    static SupposedClasses none() {
        return new SupposedClasses(new int[0], List.of());
    }

    /** After one turn more: what was learned in the mapped space says about the mapped target. */
    SupposedClasses next(Predictor learned, Mapped mapped, Adaptation seen) {
        Scores.OfClasses scores = (Scores.OfClasses) learned.scores(MappedLearning.dense(mapped.target()));
        Optional<Labelled> visible = seen.targetLabels();
        int known = visible.map(Labelled::size).orElse(0);
        int[] next = IntStream.range(0, scores.size())
                .map(i -> i < known ? visible.orElseThrow().classes().value(i) : scores.best(i))
                .toArray();
        if (classes.length == 0) {
            return new SupposedClasses(next, changes);
        }
        long different = IntStream.range(0, next.length)
                .filter(i -> next[i] != classes[i])
                .count();
        List<Double> longer = new ArrayList<>(changes);
        longer.add((double) different / next.length);
        return new SupposedClasses(next, List.copyOf(longer));
    }

    /** Whether another turn can differ from the last one. */
    boolean changed() {
        return changes.isEmpty() || changes.get(changes.size() - 1) > 0;
    }

    /** The share that changed over the turns, where there were two. */
    Exhibit[] exhibits() {
        if (changes.isEmpty()) {
            return new Exhibit[0];
        }
        List<Double> turns =
                IntStream.range(0, changes.size()).mapToObj(i -> i + 2.0).toList();
        return new Exhibit[] {
            new Exhibit.Curve(
                    "Target samples whose supposed class changed",
                    "turn",
                    "share",
                    List.of(new Exhibit.Series("changed", turns, changes)))
        };
    }
}
