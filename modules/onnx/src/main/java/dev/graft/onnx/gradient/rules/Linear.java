package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.stream.LongStream;

/** Products of matrices and of tensors. */
final class Linear {
    private Linear() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                op("MatMul", "dA = dY Bᵀ, dB = Aᵀ dY").input(Linear::left).input(Linear::right),
                op("Gemm", "of A and B as they are multiplied, dA = α dY Bᵀ, dB = α Aᵀ dY; dC = β dY")
                        .input(Linear::gemmLeft)
                        .input(Linear::gemmRight)
                        .input((n, dy, o) -> n.real("beta", 1) == 1 ? dy : o.mul(dy, n.real("beta", 1))),
                op("Einsum", "dX = Einsum of dY and the other operands, with X and Y exchanged in the equation")
                        .each((n, i, dy, o) -> Equation.of(n).gradient(n, i, dy, o)));
    }

    /** dA = dY Bᵀ. A vector is a matrix of one row (A) or column (B), which the product then lacks. */
    private static Value left(Site n, Value dy, Ops o) {
        return o.matMul(product(n, dy, o), o.transposeLast(column(n, o)));
    }

    /** dB = Aᵀ dY. One matrix for a whole batch is multiplied once, by the batch as rows of one matrix. */
    private static Value right(Site n, Value dy, Ops o) {
        Value a = row(n, o);
        Value p = product(n, dy, o);
        if (n.in(1).rank() <= 2) {
            a = rows(a, o);
            p = rows(p, o);
        }
        Value db = o.matMul(o.transposeLast(a), p);
        return n.in(1).rank() == 1 ? o.reshape(db, n.in(1).sizes()) : db;
    }

    private static Value row(Site n, Ops o) {
        Value a = n.in(0);
        return a.rank() == 1 ? o.unsqueeze(a, 0) : a;
    }

    private static Value column(Site n, Ops o) {
        Value b = n.in(1);
        return b.rank() == 1 ? o.unsqueeze(b, 1) : b;
    }

    private static Value product(Site n, Value dy, Ops o) {
        Value columns = n.in(1).rank() == 1 ? o.unsqueeze(dy, dy.rank()) : dy;
        return n.in(0).rank() == 1 ? o.unsqueeze(columns, columns.rank() - 1) : columns;
    }

    private static Value rows(Value matrices, Ops o) {
        int last = matrices.rank() - 1;
        long rows = LongStream.of(matrices.sizes()).limit(last).reduce(1, Math::multiplyExact);
        return o.reshape(matrices, rows, matrices.sizes()[last]);
    }

    /** dY Bᵀ, or where A is transposed its transpose B dYᵀ. */
    private static Value gemmLeft(Site n, Value dy, Ops o) {
        boolean b = n.whole("transB", 0) != 0;
        return n.whole("transA", 0) == 0
                ? o.gemm(dy, false, n.in(1), !b, n.real("alpha", 1))
                : o.gemm(n.in(1), b, dy, true, n.real("alpha", 1));
    }

    /** Aᵀ dY, or where B is transposed its transpose dYᵀ A. */
    private static Value gemmRight(Site n, Value dy, Ops o) {
        boolean a = n.whole("transA", 0) != 0;
        return n.whole("transB", 0) == 0
                ? o.gemm(n.in(0), !a, dy, false, n.real("alpha", 1))
                : o.gemm(dy, true, n.in(0), a, n.real("alpha", 1));
    }
}
