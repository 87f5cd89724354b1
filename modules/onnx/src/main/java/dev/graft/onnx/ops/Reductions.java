package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.Map;

/** Sums and other summaries along axes, which remain with size 1. */
public interface Reductions extends Emitter {
    default Value sum(Value a, long... axes) {
        return reduce("ReduceSum", a, axes);
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
