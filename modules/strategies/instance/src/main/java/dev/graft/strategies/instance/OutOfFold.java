package dev.graft.strategies.instance;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Pooled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is said of each sample by a predictor that has not learned from it.
 *
 * @param probabilities {@code [n][classes]}
 * @param predictors one for each fold
 */
record OutOfFold(double[][] probabilities, List<Predictor> predictors) {
    /**
     * Learns as often as there are folds, each time without one of them.
     *
     * @param folds at least 2
     * @throws GraftException if there are fewer samples than folds
     */
    static OutOfFold of(Pooled data, int folds, Learner learner, Seeds seeds) {
        int[] fold = stratified(data.data().classes(), folds, seeds);
        double[][] probabilities = new double[fold.length][];
        List<Predictor> predictors = new ArrayList<>();
        for (int number = 0; number < folds; number++) {
            int held = number;
            int[] others = positions(fold.length, i -> fold[i] != held);
            int[] heldOut = positions(fold.length, i -> fold[i] == held);
            Predictor predictor = learner.fit(
                    data.data().select(others),
                    IntStream.of(others).mapToDouble(i -> data.weights()[i]).toArray(),
                    seeds);
            double[][] values = Probabilities.of(
                            predictor, data.data().select(heldOut).samples())
                    .values();
            for (int i = 0; i < heldOut.length; i++) {
                probabilities[heldOut[i]] = values[i];
            }
            predictors.add(predictor);
        }
        return new OutOfFold(probabilities, predictors);
    }

    /** The fold of each sample, drawn so that folds hold as many samples of a class as others, up to one. */
    static int[] stratified(Classes classes, int folds, Seeds seeds) {
        int n = classes.size();
        if (n < folds) {
            throw new GraftException("folds: %d samples cannot be split into %d. Lower folds, or take more samples."
                    .formatted(n, folds));
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, seeds.random(Axis.BATCH_ORDER));
        order.sort(Comparator.comparingInt(classes::value));
        int[] fold = new int[n];
        for (int place = 0; place < n; place++) {
            fold[order.get(place)] = place % folds;
        }
        return fold;
    }

    private static int[] positions(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).toArray();
    }
}
