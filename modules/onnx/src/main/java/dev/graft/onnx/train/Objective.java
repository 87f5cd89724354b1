package dev.graft.onnx.train;

import dev.graft.onnx.graph.Value;

/** What training makes small, as an expression of a batch, the network and its parameters. */
@FunctionalInterface
public interface Objective {
    /**
     * Writes it.
     *
     * @param step what it can be written of
     * @return a value of one number
     */
    Value of(StepDraft step);

    /** The loss of labels alone. */
    static Objective ofLabels() {
        return StepDraft::classification;
    }
}
