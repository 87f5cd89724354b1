package dev.graft.learners;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.math.la.DenseMatrix;

/**
 * Choice of the strength of the penalty by cross-validation on what is learned from: the one with the smallest weighted
 * log-loss on held-out samples. The log-loss, because it tells strengths apart where a few held-out samples give all the
 * same accuracy.
 *
 * <p>Strengths are tried from the strongest on, in steps of the root of 10; each fold starts where it ended for the
 * strength before, and the search ends when the loss rises, as it has one valley in practice (Friedman, Hastie and
 * Tibshirani, Regularization paths for generalized linear models via coordinate descent, J. Stat. Softw., 2010, for the
 * path). Each fold gets one round per strength, which ends near the optimum, not at it. At most {@link #MOST_SAMPLES}
 * samples take part, drawn at random.
 */
final class StrengthSearch {
    /** The strength if cross-validation is not possible: see {@link Folds#possible}. */
    static final double WITHOUT_VALIDATION = 0.01;

    static final int MOST_SAMPLES = 1000;

    private static final double STRONGEST = 0.1;
    private static final double WEAKEST = 1e-3;

    private final Fold[] folds;

    private record Fold(Training training, Problem heldOut) {}

    private StrengthSearch(Fold... folds) {
        this.folds = folds;
    }

    /** The strength for a problem whose rows have been scaled. */
    static double choose(Problem problem, int count, Seeds seeds) {
        Random random = seeds.random(Axis.BATCH_ORDER);
        Problem part = atMost(MOST_SAMPLES, problem, random);
        if (!Folds.possible(part.targets())) {
            return WITHOUT_VALIDATION;
        }
        Folds folds = Folds.stratified(part.targets(), count, random);
        return new StrengthSearch(IntStream.range(0, count)
                        .filter(number -> folds.heldOut(number).length > 0)
                        .mapToObj(number -> new Fold(
                                Training.on(part.select(folds.training(number))), part.select(folds.heldOut(number))))
                        .toArray(Fold[]::new))
                .best(seeds.of(Axis.BATCH_ORDER));
    }

    private double best(long seed) {
        @Nullable DenseMatrix[] reached = new DenseMatrix[folds.length];
        double best = STRONGEST;
        double lowest = Double.POSITIVE_INFINITY;
        for (double strength = STRONGEST; strength > WEAKEST * 0.99; strength /= Math.sqrt(10)) {
            double loss = 0;
            for (int i = 0; i < folds.length; i++) {
                DenseMatrix weights = folds[i].training().approach(strength, reached[i], seed);
                loss += Loss.mean(weights, folds[i].heldOut());
                reached[i] = weights;
            }
            if (loss >= lowest) {
                return best;
            }
            best = strength;
            lowest = loss;
        }
        return best;
    }

    private static Problem atMost(int samples, Problem problem, Random random) {
        if (problem.size() <= samples) {
            return problem;
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, problem.size()).boxed().toList());
        Collections.shuffle(order, random);
        return problem.select(order.stream()
                .limit(samples)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray());
    }
}
