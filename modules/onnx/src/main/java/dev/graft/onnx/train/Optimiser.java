package dev.graft.onnx.train;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/** How a parameter changes in a step, as expressions. */
public sealed interface Optimiser permits Sgd, AdamW {
    /** How many numbers it keeps for each number of a parameter; they begin with 0. */
    int states();

    /**
     * What it needs to know of a step besides the rate, each a real number.
     *
     * @param step counted from 1
     */
    List<Double> factors(int step);

    /**
     * A parameter after the step.
     *
     * @param parameter before the step, of any shape
     * @param gradient of the loss with regard to it, of its shape
     * @param states as they were after the last step, each of its shape
     * @param rate the learning rate, a value without axes
     * @param factors of this step, each a value without axes
     * @param decays whether the parameter is drawn to 0
     */
    Update update(
            Ops o,
            Value parameter,
            Value gradient,
            List<Value> states,
            Value rate,
            List<Value> factors,
            boolean decays);

    /** A parameter and its states after a step. */
    record Update(Value parameter, List<Value> states) {}
}
