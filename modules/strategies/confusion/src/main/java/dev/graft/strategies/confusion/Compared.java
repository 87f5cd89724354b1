package dev.graft.strategies.confusion;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.train.StepDraft;
import java.util.List;

/** In which layers domains are compared. */
public enum Compared {
    /** What the last layer reads. */
    FEATURES,
    /** What the last layer says. */
    SCORES,
    /** Both. */
    BOTH;

    /** The values of a part of the batch, {@code [samples, any]} each. */
    List<Value> of(StepDraft step, String part) {
        return switch (this) {
            case FEATURES -> List.of(step.features(part));
            case SCORES -> List.of(step.scores(part));
            case BOTH -> List.of(step.features(part), step.scores(part));
        };
    }
}
