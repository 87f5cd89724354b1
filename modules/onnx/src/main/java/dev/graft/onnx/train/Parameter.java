package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

/**
 * What is trained: an input of the graph whose numbers each step replaces.
 *
 * @param name of the value
 * @param rate what the learning rate is multiplied by for it, above 0
 * @param decays whether decay draws it to 0
 */
public record Parameter(String name, double rate, boolean decays) {
    public Parameter {
        require(rate > 0, "%s: the factor of the rate must be above 0, was %s", name, rate);
    }
}
