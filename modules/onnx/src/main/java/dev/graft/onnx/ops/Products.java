package dev.graft.onnx.ops;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.Map;

/** Products of matrices and of tensors. */
public interface Products extends Emitter {
    /** The product of matrices [.., n, k] and [.., k, m]: [.., n, m]; the axes before are broadcast. */
    default Value matMul(Value a, Value b) {
        long[] x = a.sizes();
        long[] y = b.sizes();
        require(x.length > 1 && y.length > 1 && x[x.length - 1] == y[y.length - 2], "no product of %s and %s", a, b);
        long[] batch = Broadcast.of(Arrays.copyOf(x, x.length - 2), Arrays.copyOf(y, y.length - 2));
        long[] sizes = Arrays.copyOf(batch, batch.length + 2);
        sizes[batch.length] = x[x.length - 2];
        sizes[batch.length + 1] = y[y.length - 1];
        return emit("MatMul", Map.of(), a.type(), sizes, a, b);
    }

    /** Alpha times the product of two matrices, each as it is or transposed. */
    default Value gemm(Value a, boolean transA, Value b, boolean transB, double alpha) {
        long[] x = a.sizes();
        long[] y = b.sizes();
        require(
                x.length == 2 && y.length == 2 && x[transA ? 0 : 1] == y[transB ? 1 : 0],
                "no product of %s and %s",
                a,
                b);
        Map<String, Attribute> attributes = Map.of(
                "transA", Attribute.whole(transA ? 1 : 0),
                "transB", Attribute.whole(transB ? 1 : 0),
                "alpha", Attribute.real(alpha));
        return emit("Gemm", attributes, a.type(), new long[] {x[transA ? 1 : 0], y[transB ? 0 : 1]}, a, b);
    }

    /**
     * Einstein's sum.
     *
     * @param equation one letter per axis: "ij,jk->ik"
     * @param sizes the shape that it leads to
     */
    default Value einsum(String equation, long[] sizes, Value... operands) {
        return emit("Einsum", Map.of("equation", Attribute.word(equation)), operands[0].type(), sizes, operands);
    }
}
