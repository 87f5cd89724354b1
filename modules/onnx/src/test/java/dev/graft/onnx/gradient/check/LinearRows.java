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
                matMul("both batches broadcast").any(2, 1, 2, 3).any(3, 3, 4),
                gemm("two matrices").any(2, 3).any(3, 4),
                gemm("three matrices").any(2, 3).any(3, 4).any(2, 4),
                gemm("A transposed").with("transA", 1).any(3, 2).any(3, 4).any(4),
                gemm("B transposed").with("transB", 1).any(2, 3).any(4, 3).any(1, 4),
                gemm("both transposed, alpha and beta")
                        .with("transA", 1)
                        .with("transB", 1)
                        .with("alpha", 0.5)
                        .with("beta", 2.0)
                        .any(3, 2)
                        .any(4, 3)
                        .any(2, 1),
                gemm("a number added, beta")
                        .with("beta", 0.3)
                        .any(2, 3)
                        .any(3, 4)
                        .any(),
                gemm("without C, alpha").with("alpha", -2.0).any(2, 3).any(3, 4).absent(),
                einsum("ij,jk->ik").any(2, 3).any(3, 4),
                einsum("ij , jk").any(2, 3).any(3, 4),
                einsum("bhqd,bhkd->bhqk").any(2, 2, 3, 4).any(2, 2, 5, 4),
                einsum("bij,bjk,bkl->bil").any(2, 2, 3).any(2, 3, 4).any(2, 4, 2),
                einsum("ij->ji").any(2, 3),
                einsum("ba").any(2, 3),
                einsum(",ij->ij").any().any(2, 3),
                einsum("ij->i").any(2, 3),
                einsum("ij->").any(2, 3),
                einsum("i,j->ij").any(2).any(3),
                einsum("ij,k->i").any(2, 3).any(4),
                einsum("i,i->").any(4).any(4),
                einsum("...ij,...jk->...ik").any(2, 5, 2, 3).any(1, 5, 3, 4),
                einsum("...ij,jk").any(2, 5, 2, 3).any(3, 4),
                einsum("i...,i...->...").any(3, 2, 4).any(3, 1, 4),
                einsum("b...d,d->...b").any(2, 3, 4, 5).any(5),
                einsum("b...d,d").any(2, 3, 4, 5).any(5),
                einsum("...,...->...").any(2, 1).any(2, 3),
                einsum("ij,ij->i").any(2, 3).any(2, 1),
                einsum("ii->i").any(3, 3),
                einsum("ii").any(3, 3),
                einsum("iij,jk->ik").any(2, 2, 3).any(3, 4),
                einsum("Ab,bA->Ab").any(2, 3).any(3, 2));
    }

    private static Row gemm(String name) {
        return Row.of("Gemm", name).bilinear();
    }

    private static Row einsum(String equation) {
        return Row.of("Einsum", equation).with("equation", equation).bilinear();
    }

    private static Row matMul(String name) {
        return Row.of("MatMul", name).bilinear();
    }
}
