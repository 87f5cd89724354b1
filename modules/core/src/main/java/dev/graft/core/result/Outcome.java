package dev.graft.core.result;

import java.util.Map;

/** The end of a trial. */
public sealed interface Outcome {
    /**
     * The strategy gave predictions.
     *
     * @param measures by name, on the held-out samples
     * @param fitSeconds wall time of the fit
     * @param predictSeconds wall time of scoring the held-out samples
     */
    record Finished(Map<String, Double> measures, double fitSeconds, double predictSeconds) implements Outcome {}

    /** The strategy failed; the other trials did not care. */
    record Failed(String cause) implements Outcome {}

    /** A need of the strategy is not met by the scenario. */
    record NotApplicable(String because) implements Outcome {}
}
