package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rows, by family: every operator with a gradient occurs, with each of its differentiable inputs. */
final class GradientTable {
    /** The operators through which no gradient goes. */
    static final Set<String> STOPPED = Set.of(
            "And",
            "ArgMax",
            "ArgMin",
            "Bernoulli",
            "BitShift",
            "BitwiseAnd",
            "BitwiseNot",
            "BitwiseOr",
            "BitwiseXor",
            "BlackmanWindow",
            "Ceil",
            "ConstantOfShape",
            "Equal",
            "EyeLike",
            "Floor",
            "Greater",
            "GreaterOrEqual",
            "HammingWindow",
            "HannWindow",
            "Hardmax",
            "IsInf",
            "IsNaN",
            "Less",
            "LessOrEqual",
            "MelWeightMatrix",
            "Multinomial",
            "NonMaxSuppression",
            "NonZero",
            "Not",
            "Or",
            "RandomNormal",
            "RandomNormalLike",
            "RandomUniform",
            "RandomUniformLike",
            "Range",
            "Round",
            "Shape",
            "Sign",
            "Size",
            "Xor");

    private GradientTable() {}

    static List<Row> rows() {
        return Stream.of(
                        ElementwiseRows.rows(),
                        FunctionRows.rows(),
                        ActivationRows.rows(),
                        LossRows.rows(),
                        ReductionRows.rows(),
                        LinearRows.rows(),
                        ShapingRows.rows(),
                        IndexingRows.rows(),
                        NormalisationRows.rows(),
                        ConvolutionRows.rows(),
                        PoolingRows.rows(),
                        ResizingRows.rows())
                .flatMap(List::stream)
                .toList();
    }
}
