package dev.graft.onnx.gradient.check;

import java.util.List;

/** Functions of one number. */
final class FunctionRows {
    private FunctionRows() {}

    static List<Row> rows() {
        return List.of(
                Row.of("Abs", "both sides").notSmall(3, 4),
                Row.of("Exp", "plain").any(3, 4),
                Row.of("Exp", "one number").any(),
                Row.of("Log", "positive").positive(3, 4),
                Row.of("Sqrt", "positive").positive(3, 4),
                Row.of("Reciprocal", "both sides").notSmall(3, 4),
                Row.of("Sin", "plain").any(3, 4),
                Row.of("Cos", "plain").any(3, 4),
                Row.of("Tan", "between its poles").in(Domain.within(-1, 1), 3, 4),
                Row.of("Asin", "within").in(Domain.within(-0.8, 0.8), 3, 4),
                Row.of("Acos", "within").in(Domain.within(-0.8, 0.8), 3, 4),
                Row.of("Atan", "plain").any(3, 4),
                Row.of("Sinh", "plain").any(3, 4),
                Row.of("Cosh", "plain").any(3, 4),
                Row.of("Asinh", "plain").any(3, 4),
                Row.of("Acosh", "above 1").in(Domain.within(1.5, 3), 3, 4),
                Row.of("Atanh", "within").in(Domain.within(-0.8, 0.8), 3, 4),
                Row.of("Erf", "plain").any(3, 4));
    }
}
