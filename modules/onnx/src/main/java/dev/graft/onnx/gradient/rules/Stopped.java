package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.nothing;

import dev.graft.onnx.gradient.OpRule;
import java.util.List;
import java.util.stream.Stream;

/** Operators through which no gradient goes, on purpose. */
final class Stopped {
    private static final List<String> COMPARISONS = List.of(
            "And", "Equal", "Greater", "GreaterOrEqual", "IsInf", "IsNaN", "Less", "LessOrEqual", "Not", "Or", "Xor");
    private static final List<String> WHOLE =
            List.of("BitShift", "BitwiseAnd", "BitwiseNot", "BitwiseOr", "BitwiseXor");
    private static final List<String> FLAT = List.of("Ceil", "Floor", "Hardmax", "Round", "Sign");
    private static final List<String> PLACES = List.of("ArgMax", "ArgMin", "NonMaxSuppression", "NonZero");
    private static final List<String> SHAPES =
            List.of("ConstantOfShape", "EyeLike", "RandomNormalLike", "RandomUniformLike", "Shape", "Size");
    private static final List<String> MADE = List.of(
            "Bernoulli",
            "BlackmanWindow",
            "HammingWindow",
            "HannWindow",
            "MelWeightMatrix",
            "Multinomial",
            "RandomNormal",
            "RandomUniform",
            "Range");

    private Stopped() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return Stream.of(
                        all("its result is true or false", COMPARISONS),
                        all("whole numbers have no slope", WHOLE),
                        all("flat between its jumps", FLAT),
                        all("its result is a place, which jumps", PLACES),
                        all("only the shape matters", SHAPES),
                        all("its numbers are drawn, or made from limits and sizes", MADE))
                .flatMap(rules -> rules)
                .toList();
    }

    private static Stream<OpRule> all(String why, List<String> ops) {
        return ops.stream().map(op -> nothing(op, why));
    }
}
