package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import java.util.List;

/** Learning rates to try. */
public final class Rates {
    private Rates() {}

    /**
     * At least one, each above 0.
     *
     * @param key for messages: the setting that they stand in
     */
    public static List<Double> checked(String key, List<Double> rates) {
        require(!rates.isEmpty(), "%s must not be empty", key);
        rates.forEach(rate ->
                require(rate > 0 && rate < Double.POSITIVE_INFINITY, "%s must be above 0, found %s", key, rate));
        return List.copyOf(rates);
    }
}
