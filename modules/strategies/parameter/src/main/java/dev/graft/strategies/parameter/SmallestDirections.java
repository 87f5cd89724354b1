package dev.graft.strategies.parameter;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.List;

/**
 * Eigenvectors of the smallest eigenvalues of a positive semidefinite matrix, as an expression: ONNX has no decomposition.
 *
 * <p>With c above all eigenvalues the largest of B = c I - G belongs to the smallest of G, and a power of B maps everything onto
 * its vector. Squaring B {@value #SQUARINGS} times takes the power of 2^{@value #SQUARINGS}, in double precision, each time divided by
 * its trace; then the column of the largest diagonal entry is the vector. The next one is that of G with c added along the first.
 * Where the two smallest are equal to a millionth of c, it is some vector of both, which is as good.
 *
 * <p>Source: G. Golub, C. Van Loan, Matrix computations (4th ed., 2013), section 8.2.1 (the power method).
 */
final class SmallestDirections {
    static final int SQUARINGS = 26;

    private SmallestDirections() {}

    /**
     * Unit vectors {@code [n, 1]}, that of the smallest eigenvalue first.
     *
     * @param gram {@code [n, n]}
     * @param count at most n
     */
    static List<Value> of(Ops o, Value gram, int count) {
        Value g = o.cast(gram, Type.DOUBLE);
        Value trace = o.add(trace(o, g), o.cast(o.constant(1e-30), Type.DOUBLE));
        List<Value> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Value u = smallest(o, g, trace);
            g = o.add(g, o.mul(o.matMul(u, o.transpose(u, 1, 0)), o.mul(trace, two(o))));
            vectors.add(o.stopGradient(o.cast(u, Type.FLOAT)));
        }
        return vectors;
    }

    /** The trace is at least the largest eigenvalue. */
    private static Value smallest(Ops o, Value g, Value trace) {
        long n = g.sizes()[0];
        Value c = o.mul(trace, two(o));
        Value b = o.sub(o.mul(identity(o, n), c), g);
        for (int i = 0; i < SQUARINGS; i++) {
            Value square = o.matMul(b, b);
            b = o.div(square, trace(o, square));
        }
        Value diagonal = o.reshape(o.sum(o.mul(b, identity(o, n)), 1), n);
        Value column = o.reshape(o.gather(b, 1, o.reshape(o.argMax(diagonal, 0), 1)), n, 1);
        return o.div(column, o.sqrt(o.sum(o.mul(column, column), 0)));
    }

    private static Value trace(Ops o, Value a) {
        return o.sum(o.mul(a, identity(o, a.sizes()[0])), 0, 1);
    }

    private static Value identity(Ops o, long n) {
        return o.cast(o.identity(n), Type.DOUBLE);
    }

    private static Value two(Ops o) {
        return o.cast(o.constant(Tensor.of(new float[] {2}, 1, 1)), Type.DOUBLE);
    }
}
