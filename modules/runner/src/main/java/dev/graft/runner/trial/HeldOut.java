package dev.graft.runner.trial;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.function.UnaryOperator;

/**
 * The samples of a task that strategies are judged on.
 *
 * @param positions among all samples of the target or task, in random order
 * @param samples at these positions
 * @param labels of these samples: what only the runner may see
 */
public record HeldOut(int[] positions, Samples samples, Labels labels) {
    /** Sums of rounded probabilities may pass 1 by this. */
    private static final double PROBABILITY_SLACK = 1e-6;

    /** The same with the samples represented otherwise. */
    HeldOut represented(UnaryOperator<Samples> change) {
        return new HeldOut(positions, change.apply(samples), labels);
    }

    /**
     * What a predictor says of them, in the precision in which it is kept.
     *
     * @throws IllegalStateException if it is no probability for each sample and class, or no number for each sample
     */
    Scores scores(Predictor predictor) {
        Scores scores = predictor.scores(samples);
        if (scores.size() != labels.size()) {
            throw new IllegalStateException(
                    "the strategy scored %d samples, asked were %d".formatted(scores.size(), labels.size()));
        }
        if (labels instanceof Classes classes) {
            return asKept(ofClasses(scores, classes));
        }
        if (!(scores instanceof Scores.OfReals reals)) {
            throw new IllegalStateException("the strategy predicts classes, this task has numbers");
        }
        return requireFinite(reals);
    }

    private static Scores.OfClasses ofClasses(Scores scores, Classes classes) {
        if (!(scores instanceof Scores.OfClasses probabilities)) {
            throw new IllegalStateException("the strategy predicts numbers, this task has classes");
        }
        if (!probabilities.classes().equals(classes.names())) {
            throw new IllegalStateException(
                    "the strategy scored over %s, asked were %s".formatted(probabilities.classes(), classes.names()));
        }
        return probabilities;
    }

    private static Scores.OfReals requireFinite(Scores.OfReals scores) {
        for (double value : scores.values()) {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException("the strategy predicted " + value);
            }
        }
        return scores;
    }

    /** The scores in the single precision in which they are kept: what is measured now is measured again later. */
    private static Scores.OfClasses asKept(Scores.OfClasses scores) {
        double[][] kept = new double[scores.size()][scores.classes().size()];
        for (int i = 0; i < kept.length; i++) {
            for (int c = 0; c < kept[i].length; c++) {
                double score = scores.values()[i][c];
                if (!(score >= 0 && score <= 1 + PROBABILITY_SLACK)) {
                    throw new IllegalStateException("the strategy gave a probability of " + score);
                }
                kept[i][c] = (float) score;
            }
        }
        return new Scores.OfClasses(scores.classes(), kept);
    }
}
