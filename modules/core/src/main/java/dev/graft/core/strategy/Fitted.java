package dev.graft.core.strategy;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a strategy gives back.
 *
 * @param predictors one per task or episode of the transfer, in their order; an adaptation has one
 * @param exhibits what the strategy wants shown in the report
 */
public record Fitted(List<Predictor> predictors, List<Exhibit> exhibits) {
    public Fitted {
        predictors = List.copyOf(predictors);
        exhibits = List.copyOf(exhibits);
    }

    /** One predictor, with exhibits. */
    public static Fitted of(Predictor predictor, Exhibit... exhibits) {
        return new Fitted(List.of(predictor), List.of(exhibits));
    }

    /** How many numbers the predictors learned, together; empty where one of them does not know. */
    public OptionalLong trainedParameters() {
        long sum = 0;
        for (Predictor predictor : predictors) {
            OptionalLong its = predictor.trainedParameters();
            if (its.isEmpty()) {
                return its;
            }
            sum += its.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
