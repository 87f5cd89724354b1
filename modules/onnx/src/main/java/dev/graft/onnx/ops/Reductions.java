package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.Map;
import java.util.stream.LongStream;

/** Sums and other summaries along axes, which remain with size 1. */
public interface Reductions extends Emitter {
    default Value sum(Value a, long... axes) {
        return reduce("ReduceSum", a, axes);
    }

    default Value mean(Value a, long... axes) {
        return reduce("ReduceMean", a, axes);
    }

    default Value largest(Value a, long... axes) {
        return reduce("ReduceMax", a, axes);
    }

    default Value smallest(Value a, long... axes) {
        return reduce("ReduceMin", a, axes);
    }

    default Value product(Value a, long... axes) {
        return reduce("ReduceProd", a, axes);
    }

    /** Along these axes; along none, the value itself. */
    default Value reduce(String op, Value a, long... axes) {
        if (axes.length == 0) {
            return a;
        }
        long[] normal = Axes.normal(axes, a.rank());
        return emit(op, Map.of("keepdims", Attribute.whole(1)), a.type(), ones(a.sizes(), normal), a, wholes(normal));
    }

    /** A shape with size 1 along these axes. */
    static long[] ones(long[] sizes, long... axes) {
        long[] reduced = sizes.clone();
        LongStream.of(Axes.normal(axes, sizes.length)).forEach(axis -> reduced[(int) axis] = 1);
        return reduced;
    }
}
