package dev.graft.core.result;

import java.util.Map;
import java.util.OptionalLong;

/** The end of a trial. */
public sealed interface Outcome {
    /**
     * The strategy gave predictions.
     *
     * @param measures by name, on the held-out samples
     * @param fitSeconds wall time of the fit
     * @param predictSeconds wall time of scoring the held-out samples
     * @param trainedParameters how many numbers the fit learned that the predictions are made by, those of all predictors;
     *     empty where it is not known
     */
    record Finished(
            Map<String, Double> measures, double fitSeconds, double predictSeconds, OptionalLong trainedParameters)
            implements Outcome {

        /** The end of a trial of which nobody knows how many numbers it learned. */
        public Finished(Map<String, Double> measures, double fitSeconds, double predictSeconds) {
            this(measures, fitSeconds, predictSeconds, OptionalLong.empty());
        }
    }

    /** The strategy failed; the other trials did not care. */
    record Failed(String cause) implements Outcome {}

    /** A need of the strategy is not met by the scenario. */
    record NotApplicable(String because) implements Outcome {}
}
