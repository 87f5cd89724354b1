package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.Map;

/** Sums and other summaries along axes, which remain with size 1. */
public interface Reductions extends Emitter {
    /** Where all of these axes have size 1, the value itself. */
    default Value sum(Value a, long... axes) {
        boolean isSummed = Arrays.stream(Axes.normal(axes, a.rank())).allMatch(axis -> a.sizes()[(int) axis] == 1);
        return isSummed ? a : reduce("ReduceSum", a, axes);
    }

    default Value mean(Value a, long... axes) {
        return reduce("ReduceMean", a, axes);
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
        return emit(
                op,
                Map.of("keepdims", Attribute.whole(1)),
                a.type(),
                Axes.reduced(a.sizes(), normal),
                a,
                wholes(normal));
    }
}
