package dev.graft.strategies.confusion;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.Portions;
import java.util.function.BinaryOperator;

/** In which layers domains are compared. */
public enum Compared {
    /** What the last layer reads. */
    FEATURES,
    /** What the last layer says. */
    SCORES,
    /** Both. */
    BOTH;

    /** The sum over the layers of a distance between source and target samples, {@code [samples, any]} each. */
    Value sum(StepDraft step, BinaryOperator<Value> distance) {
        return switch (this) {
            case FEATURES -> distance.apply(step.features(Portions.SOURCE), step.features(Portions.TARGET));
            case SCORES -> distance.apply(step.scores(Portions.SOURCE), step.scores(Portions.TARGET));
            case BOTH -> step.ops().add(FEATURES.sum(step, distance), SCORES.sum(step, distance));
        };
    }
}
