package dev.graft.strategies.instance;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.OptionalLong;

/**
 * The weighted mean of the probabilities of several predictors of the same classes.
 *
 * @param votes above 0, one for each
 */
record WeightedVote(List<Predictor> predictors, List<Double> votes) implements Predictor {
    WeightedVote {
        predictors = List.copyOf(predictors);
        votes = List.copyOf(votes);
    }

    @Override
    public Scores scores(Samples samples) {
        double all = votes.stream().mapToDouble(Double::doubleValue).sum();
        Scores.OfClasses first = Probabilities.of(predictors.get(0), samples);
        double[][] mean = new double[first.size()][first.classes().size()];
        for (int p = 0; p < predictors.size(); p++) {
            double share = votes.get(p) / all;
            double[][] values = p == 0
                    ? first.values()
                    : Probabilities.of(predictors.get(p), samples).values();
            for (int i = 0; i < mean.length; i++) {
                for (int c = 0; c < mean[i].length; c++) {
                    mean[i][c] += share * values[i][c];
                }
            }
        }
        return new Scores.OfClasses(first.classes(), mean);
    }

    /** Those of all predictors; nobody knows where one of them does not. */
    @Override
    public OptionalLong trainedParameters() {
        return new Fitted(predictors, List.of()).trainedParameters();
    }
}
