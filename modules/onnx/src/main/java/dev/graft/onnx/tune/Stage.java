package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.onnx.train.Parameter;
import java.util.List;

/**
 * A part of a training: what changes in it, and how fast.
 *
 * @param name in a few words, for progress and reports: "head"
 * @param parameters what is trained; everything else stays as it is, to the bit
 * @param statistics whether the running means and variances of norms behind the first trained parameter follow the batches
 * @param rates learning rates to try, the first one where no labels can be set aside; at least one
 * @param begins how many steps were done before, for curves over steps
 */
public record Stage(String name, List<Parameter> parameters, boolean statistics, List<Double> rates, int begins) {
    public Stage {
        parameters = List.copyOf(parameters);
        rates = List.copyOf(rates);
        require(!parameters.isEmpty(), "%s: nothing is left to be trained", name);
        require(!rates.isEmpty(), "%s: there must be at least one learning rate", name);
        rates.forEach(rate ->
                require(rate > 0 && rate < Double.POSITIVE_INFINITY, "%s: a rate must be above 0, was %s", name, rate));
    }

    /** The same behind so many steps. */
    public Stage after(int steps) {
        return new Stage(name, parameters, statistics, rates, steps);
    }
}
