package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.FitContext;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The choice of what calibrated stacking takes off the scores of seen classes.
 *
 * <pre>  class of x: argmax_c f_c(x) - γ [c is seen]</pre>
 *
 * <p>A fifth of the seen classes at a time plays the unseen: the method learns from the others without a fifth of their samples,
 * and both are judged among all. Taken is the γ with the highest harmonic mean of the two class-averaged accuracies, over all folds
 * together. Time: a fit for each of up to five folds, and n log n.
 *
 * <p>Source: Chao, Changpinyo, Gong, Sha: An empirical study and analysis of generalized zero-shot learning for object recognition
 * in the wild, ECCV 2016, equation 5 (calibrated stacking). Deviation: one γ by the harmonic mean, where the paper shows the
 * curve over all γ and its area.
 */
final class CalibratedStacking {
    /** Every fifth sample of a class is kept back. */
    private static final int ONE_IN = 5;

    private CalibratedStacking() {}

    /** γ; 0 if there are fewer than two seen classes, or none of them has two samples. */
    static double chosen(SeenSamples seen, FitContext context, Rule rule) {
        List<Contest> contests = new ArrayList<>();
        for (ClassFold fold : ClassFold.of(seen.classes(), 1)) {
            context.checkCancelled();
            contests.addAll(contests(seen, fold, rule));
        }
        return TradeOff.best(contests);
    }

    private static List<Contest> contests(SeenSamples seen, ClassFold fold, Rule rule) {
        int[] back = keptBack(seen, fold);
        int[] leftOut = seen.positionsOf(c -> !isKept(fold, c));
        int[] learned = IntStream.range(0, seen.size())
                .filter(i -> isKept(fold, seen.labels()[i]) && Arrays.binarySearch(back, i) < 0)
                .toArray();
        SeenSamples judged = seen.select(
                IntStream.concat(IntStream.of(back), IntStream.of(leftOut)).toArray());
        Compatibility compatibility = rule.learn(seen.select(learned).ofClasses(fold.kept()));
        Matrix scores = compatibility.scores(judged.x(), seen.signatures());
        return IntStream.range(0, judged.size())
                .mapToObj(i -> Contest.of(scores.row(i), judged.labels()[i], c -> isKept(fold, c)))
                .toList();
    }

    /** Of every class that is learned from one sample in five, but never its only one; ascending. */
    private static int[] keptBack(SeenSamples seen, ClassFold fold) {
        int[] counts = seen.counts();
        int[] met = new int[seen.classes()];
        return IntStream.range(0, seen.size())
                .filter(i -> {
                    int label = seen.labels()[i];
                    int turn = met[label]++;
                    return isKept(fold, label) && counts[label] > 1 && turn % ONE_IN == 0;
                })
                .toArray();
    }

    private static boolean isKept(ClassFold fold, int label) {
        return Arrays.binarySearch(fold.kept(), label) >= 0;
    }
}
