package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.stream.Stream;

/** All rows, by family: every operator with a gradient occurs, with each of its differentiable inputs. */
final class GradientTable {
    private GradientTable() {}

    static List<Row> rows() {
        return Stream.of(ElementwiseRows.rows(), ActivationRows.rows(), LinearRows.rows())
                .flatMap(List::stream)
                .toList();
    }
}
