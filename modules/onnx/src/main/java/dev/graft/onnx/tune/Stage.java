package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.Parameter;
import java.util.List;

/**
 * A part of a training: what changes in it, and how fast.
 *
 * @param name in a few words, for progress and reports: "head"
 * @param parameters what is trained; everything else stays as it is, to the bit
 * @param statistics whether the running means and variances of norms behind the first trained parameter follow the batches
 * @param objective what is made small
 * @param rates learning rates to try, the first one where no labels can be set aside; at least one
 * @param begins how many steps were done before, for curves over steps
 */
public record Stage(
        String name,
        List<Parameter> parameters,
        boolean statistics,
        Objective objective,
        List<Double> rates,
        int begins) {
    public Stage {
        parameters = List.copyOf(parameters);
        rates = Rates.checked(name + ": rates", rates);
        require(!parameters.isEmpty(), "%s: nothing is left to be trained", name);
    }

    /** The first stage of a training that makes the loss of labels small. */
    public static Stage of(String name, List<Parameter> parameters, boolean statistics, List<Double> rates) {
        return new Stage(name, parameters, statistics, Objective.ofLabels(), rates, 0);
    }

    /** The same with another aim. */
    public Stage towards(Objective other) {
        return new Stage(name, parameters, statistics, other, rates, begins);
    }

    /** The same behind so many steps. */
    public Stage after(int steps) {
        return new Stage(name, parameters, statistics, objective, rates, steps);
    }
}
