package dev.graft.onnx.gradient.check;

import java.util.List;

/** Products of matrices and of tensors. */
final class LinearRows {
    private LinearRows() {}

    static List<Row> rows() {
        return List.of(
                matMul("matrices").any(2, 3).any(3, 4),
                matMul("a vector of rows").any(3).any(3, 4),
                matMul("a vector of columns").any(2, 3).any(3),
                matMul("two vectors").any(3).any(3),
                matMul("a batch").any(5, 2, 3).any(5, 3, 4),
                matMul("a batch by one matrix").any(5, 2, 3).any(3, 4),
                matMul("one matrix by a batch").any(2, 3).any(5, 3, 4),
                matMul("a batch by a vector").any(2, 5, 2, 3).any(3),
                matMul("a vector by a batch").any(3).any(2, 5, 3, 4),
                matMul("both batches broadcast").any(2, 1, 2, 3).any(3, 3, 4));
    }

    private static Row matMul(String name) {
        return Row.of("MatMul", name).bilinear();
    }
}
