package dev.graft.onnx.gradient.check;

import java.util.List;

/** What networks bend their values with. */
final class ActivationRows {
    private ActivationRows() {}

    static List<Row> rows() {
        return List.of(
                Row.of("Relu", "both sides").notSmall(3, 4),
                Row.of("Sigmoid", "plain").any(3, 4),
                Row.of("Tanh", "plain").any(3, 4));
    }
}
