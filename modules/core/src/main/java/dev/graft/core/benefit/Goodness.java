package dev.graft.core.benefit;

import dev.graft.core.measure.Measure;
import dev.graft.core.measure.WeightedTasks;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;

/** A measure with its sign changed where less is better: larger is better for all of them. */
record Goodness(Measure measure) {
    /** The value of the measure as goodness, and back. */
    double of(double value) {
        return measure.higherIsBetter() ? value : -value;
    }

    /** The kept predictions of a trial, ready to be measured with weights for the samples of each task. */
    WeightedTasks on(Run run, TrialResult result) {
        WeightedTasks prepared = run.yardstick().by(measure).on(run.files().predictions(result), run.heldOut());
        return weights -> of(prepared.of(weights));
    }
}
