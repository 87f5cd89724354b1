package dev.graft.learners;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.math.la.DenseMatrix;

/**
 * Choice of the strength of the penalty by cross-validation on what is learned from: the one with the smallest weighted
 * log-loss on held-out samples. The log-loss, because it tells strengths apart where a few held-out samples give all the
 * same accuracy.
 *
 * <p>Strengths are tried from the strongest on, in steps of the root of 10; each fold starts where it ended for the
 * strength before, and the search may end when the loss rises, as it has one valley in practice (Friedman, Hastie and
 * Tibshirani, Regularization paths for generalized linear models via coordinate descent, J. Stat. Softw., 2010, for the
 * path). Each fold gets one round per strength, which ends near the optimum, not at it. At most {@link #MOST_SAMPLES}
 * samples take part, drawn at random.
 *
 * @param training of a fold
 * @param strongest the strength tried first
 * @param weakest the strength tried last
 * @param inOneValley whether the search ends when the loss rises
 */
record StrengthSearch(Function<Problem, Training> training, double strongest, double weakest, boolean inOneValley) {
    /** The strength if cross-validation is not possible: see {@link Folds#possible}. */
    static final double WITHOUT_VALIDATION = 0.01;

    static final int MOST_SAMPLES = 1000;

    private static final StrengthSearch WITHOUT_PRIOR = new StrengthSearch(Training::on, 0.1, 1e-3, true);

    private record Fold(Training training, Problem heldOut) {}

    /** The strength for a problem whose rows have been scaled. */
    static double choose(Problem problem, int count, Seeds seeds) {
        return best(WITHOUT_PRIOR.tried(problem, count, seeds))
                .map(TriedStrength::strength)
                .orElse(WITHOUT_VALIDATION);
    }

    /** That of the smallest loss, of equals the strongest; empty if none has been tried. */
    private static Optional<TriedStrength> best(List<TriedStrength> tried) {
        return tried.stream().min(Comparator.comparingDouble(TriedStrength::loss));
    }

    /**
     * The strongest of which the loss exceeds that of the best by no more than so many standard errors; empty if none has been
     * tried.
     */
    static Optional<TriedStrength> strongest(List<TriedStrength> tried, double errors) {
        return best(tried).flatMap(best -> tried.stream()
                .filter(one -> one.isAsGoodAs(best, errors))
                .max(Comparator.comparingDouble(TriedStrength::strength)));
    }

    /** Strengths for a problem whose rows have been scaled, the strongest first; none if nothing can be held out. */
    List<TriedStrength> tried(Problem problem, int count, Seeds seeds) {
        Random random = seeds.random(Axis.BATCH_ORDER);
        Problem part = atMost(MOST_SAMPLES, problem, random);
        if (!Folds.possible(part.targets())) {
            return List.of();
        }
        Folds folds = Folds.stratified(part.targets(), count, random);
        return tried(
                IntStream.range(0, count)
                        .filter(number -> folds.heldOut(number).length > 0)
                        .mapToObj(number -> new Fold(
                                training.apply(part.select(folds.training(number))),
                                part.select(folds.heldOut(number))))
                        .toList(),
                seeds.of(Axis.BATCH_ORDER));
    }

    private List<TriedStrength> tried(List<Fold> folds, long seed) {
        @Nullable DenseMatrix[] reached = new DenseMatrix[folds.size()];
        List<TriedStrength> tried = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (double strength = strongest; strength > weakest * 0.99; strength /= Math.sqrt(10)) {
            double loss = 0;
            DoubleStream.Builder each = DoubleStream.builder();
            for (int i = 0; i < reached.length; i++) {
                Problem heldOut = folds.get(i).heldOut();
                DenseMatrix weights = folds.get(i).training().approach(strength, reached[i], seed);
                double[] losses = Loss.each(weights, heldOut);
                loss += Loss.sum(losses) / heldOut.size();
                Arrays.stream(losses).forEach(each::add);
                reached[i] = weights;
            }
            tried.add(new TriedStrength(
                    strength, loss / reached.length, each.build().toArray()));
            if (inOneValley && loss >= before) {
                return tried;
            }
            before = loss;
        }
        return tried;
    }

    private static Problem atMost(int samples, Problem problem, Random random) {
        if (problem.size() <= samples) {
            return problem;
        }
        return problem.select(Arrays.stream(Folds.shuffled(problem.size(), samples, random))
                .sorted()
                .toArray());
    }
}
