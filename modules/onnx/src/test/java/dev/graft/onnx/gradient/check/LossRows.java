package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.List;

/** Losses of classes: linear in the logarithms of probabilities, smooth in scores. */
final class LossRows {
    private static final Tensor CLASSES = Tensor.of(new long[] {2, 0, 1, 2}, 4);

    private LossRows() {}

    static List<Row> rows() {
        String nll = "NegativeLogLikelihoodLoss";
        String crossEntropy = "SoftmaxCrossEntropyLoss";
        return List.of(
                Row.of(nll, "default").any(4, 3).constant(CLASSES).bilinear(),
                Row.of(nll, "each, weighted, one ignored")
                        .with("reduction", "none")
                        .with("ignore_index", 0)
                        .any(4, 3)
                        .constant(CLASSES)
                        .reals(1, 2, 3)
                        .bilinear(),
                Row.of(nll, "mean, weighted, one ignored")
                        .with("ignore_index", 0)
                        .any(4, 3)
                        .constant(CLASSES)
                        .reals(1, 2, 3)
                        .bilinear(),
                Row.of(nll, "sum over maps, indices of 32 bits")
                        .with("reduction", "sum")
                        .any(1, 3, 2, 2)
                        .cast(Type.INT32, Tensor.of(new long[] {2, 0, 1, 2}, 1, 2, 2))
                        .bilinear(),
                Row.of(crossEntropy, "default").any(4, 3).constant(CLASSES),
                Row.of(crossEntropy, "each, weighted")
                        .with("reduction", "none")
                        .any(4, 3)
                        .constant(CLASSES)
                        .reals(1, 2, 3),
                Row.of(crossEntropy, "with the logarithms")
                        .any(4, 3)
                        .constant(CLASSES)
                        .outputs(2),
                Row.of(crossEntropy, "sum over signals, one ignored")
                        .with("reduction", "sum")
                        .with("ignore_index", 1)
                        .any(2, 3, 2)
                        .constant(Tensor.of(new long[] {2, 0, 1, 2}, 2, 2)));
    }
}
