package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Axes;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pictures and signals of another size. Resize is linear, and does the same along each axis on its own: along an axis it is
 * a matrix, which is what Resize itself makes of the identity. ONNX Runtime computes that once, when a session is opened.
 */
final class Resizing {
    /** A matrix with so many columns takes 64 MB. */
    private static final long LONGEST = 4096;

    private Resizing() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(op("Resize", "dX = along each axis, dY times the transposed matrix that X was multiplied by")
                .input(Resizing::resize)
                .stopped()
                .stopped()
                .stopped());
    }

    private static Value resize(Site n, Value dy, Ops o) {
        check(n);
        long[] axes = n.wholes("axes", Axes.all(dy.rank()));
        Value dx = dy;
        for (int i = 0; i < axes.length; i++) {
            int axis = Axes.normal(axes[i], dy.rank());
            Optional<Float> scale = scale(n, i);
            long from = n.in(0).sizes()[axis];
            long to = dy.sizes()[axis];
            if (from != to) {
                dx = o.along(axis, transposed(n, from, to, scale, o), dx);
            } else if (scale.orElse(1f) != 1) { // alone, it would not move the elements; with other axes, it does
                throw new NoGradient(
                        "an axis that scale %s leaves as long as it is is not known".formatted(scale.get()));
            }
        }
        return dx;
    }

    /** The matrix, transposed: each row of the identity, resized. */
    private static Value transposed(Site n, long from, long to, Optional<Float> scale, Ops o) {
        if (from > LONGEST) {
            throw new NoGradient("an axis of %d elements is resized; %d are possible".formatted(from, LONGEST));
        }
        Map<String, Attribute> same = new TreeMap<>(n.node().attributes());
        same.remove("axes");
        Value scales = scale.map(factor -> o.constant(Tensor.of(new float[] {1, factor}, 2)))
                .orElseGet(Value::none);
        Value sizes = scale.isPresent() ? Value.none() : o.wholes(from, to);
        return o.emit(
                "Resize", same, n.in(0).type(), new long[] {from, to}, o.identity(from), Value.none(), scales, sizes);
    }

    /** What an axis is said to be scaled by; none where the sizes are said. */
    private static Optional<Float> scale(Site n, int axis) {
        boolean said = n.has(2) && n.in(2).elements() > 0;
        return said ? Optional.of(n.constant(2).floats()[axis]) : Optional.empty();
    }

    private static void check(Site n) {
        String coordinates = n.word("coordinate_transformation_mode", "half_pixel");
        if (coordinates.startsWith("tf_")) {
            throw new NoGradient("coordinate_transformation_mode \"%s\" is not known".formatted(coordinates));
        }
        String policy = n.word("keep_aspect_ratio_policy", "stretch");
        if (!policy.equals("stretch")) {
            throw new NoGradient("keep_aspect_ratio_policy \"%s\" is not known".formatted(policy));
        }
    }
}
