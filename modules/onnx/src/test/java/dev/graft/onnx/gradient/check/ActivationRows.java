package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.List;

/** What networks bend their values with, probabilities, and what is left out by chance. */
final class ActivationRows {
    private ActivationRows() {}

    static List<Row> rows() {
        return List.of(
                Row.of("Relu", "both sides").notSmall(3, 4),
                Row.of("LeakyRelu", "default").notSmall(3, 4),
                Row.of("LeakyRelu", "alpha").with("alpha", 0.3).notSmall(3, 4),
                Row.of("PRelu", "a slope for each").notSmall(2, 3, 4).any(2, 3, 4),
                Row.of("PRelu", "a slope per channel").notSmall(2, 3, 4).any(3, 1),
                Row.of("PRelu", "one slope").notSmall(2, 3, 4).any(1),
                Row.of("Elu", "default").notSmall(3, 4),
                Row.of("Elu", "alpha").with("alpha", 0.3).notSmall(3, 4),
                Row.of("Celu", "default").notSmall(3, 4),
                Row.of("Celu", "alpha").with("alpha", 2.5).notSmall(3, 4),
                Row.of("Selu", "default").notSmall(3, 4),
                Row.of("Selu", "alpha and gamma")
                        .with("alpha", 0.3)
                        .with("gamma", 2.0)
                        .notSmall(3, 4),
                Row.of("ThresholdedRelu", "default").distinct(3, 4),
                Row.of("ThresholdedRelu", "alpha").with("alpha", 0.3).distinct(3, 4),
                Row.of("Shrink", "default").in(Domain.of(-1.2, -0.6, -0.4, -0.1, 0.2, 0.4, 0.6, 1.2), 2, 4),
                Row.of("Shrink", "lambda and bias")
                        .with("lambd", 0.3)
                        .with("bias", 0.7)
                        .in(Domain.of(-1.2, -0.6, -0.4, -0.1, 0.2, 0.4, 0.6, 1.2), 2, 4),
                Row.of("HardSigmoid", "default").in(Domain.of(-3, -2, -1, 0, 1, 2, 3), 7),
                Row.of("HardSigmoid", "alpha and beta")
                        .with("alpha", 0.5)
                        .with("beta", 0.6)
                        .notSmall(3, 4),
                Row.of("HardSwish", "all parts").in(Domain.of(-4, -2.9, -1, 0, 1, 2.9, 4), 7),
                Row.of("Sigmoid", "plain").any(3, 4),
                Row.of("Tanh", "plain").any(3, 4),
                Row.of("Softplus", "plain").any(3, 4),
                Row.of("Softsign", "both sides").notSmall(3, 4),
                Row.of("Mish", "plain").any(3, 4),
                Row.of("Gelu", "default").any(3, 4),
                Row.of("Gelu", "tanh").with("approximate", "tanh").any(3, 4),
                Row.of("Softmax", "default").any(3, 4),
                Row.of("Softmax", "first axis").with("axis", 0).any(3, 4),
                Row.of("Softmax", "a middle axis").with("axis", -2).any(2, 3, 4),
                Row.of("LogSoftmax", "default").any(3, 4),
                Row.of("LogSoftmax", "a middle axis").with("axis", 1).any(2, 3, 4),
                Row.of("Dropout", "alone").any(3, 4).bilinear(),
                Row.of("Dropout", "not training")
                        .any(3, 4)
                        .scalar(0.5)
                        .cast(Type.BOOL, Tensor.of(new long[] {0}))
                        .bilinear(),
                Row.of("Dropout", "training, nothing left out")
                        .any(3, 4)
                        .scalar(0)
                        .cast(Type.BOOL, Tensor.of(new long[] {1}))
                        .bilinear());
    }
}
