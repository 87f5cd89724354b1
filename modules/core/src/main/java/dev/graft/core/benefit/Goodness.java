package dev.graft.core.benefit;

import dev.graft.core.measure.Measure;
import dev.graft.core.measure.WeightedMeasure;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.stream.IntStream;

/** A measure with its sign changed where less is better: larger is better for all of them. */
record Goodness(Measure measure) {
    /** The value of the measure as goodness, and back. */
    double of(double value) {
        return measure.higherIsBetter() ? value : -value;
    }

    /** The kept predictions of a trial, ready to be measured; one for each of its predictors. */
    List<WeightedMeasure> on(Run run, TrialResult result) {
        List<Scores> predictions = run.files().predictions(result);
        return IntStream.range(0, predictions.size())
                .mapToObj(p -> measure.on(predictions.get(p), run.heldOut().get(p)))
                .toList();
    }

    /**
     * The mean over predictors.
     *
     * @param weights of the held-out samples of each
     */
    double of(List<WeightedMeasure> prepared, double[][] weights) {
        double sum = 0;
        for (int p = 0; p < prepared.size(); p++) {
            sum += prepared.get(p).of(weights[p]);
        }
        return of(sum / prepared.size());
    }
}
