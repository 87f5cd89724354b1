package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Axes;
import dev.graft.onnx.ops.Ops;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parts of a tensor, and a tensor as a part of a larger one. */
final class Slicing {
    private Slicing() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                op("Slice", "dX = dY where Y was taken from, 0 elsewhere")
                        .input(Slicing::slice)
                        .stopped()
                        .stopped()
                        .stopped()
                        .stopped(),
                op("Pad", "dX = the part of dY where X is; with reflect, edge and wrap also what was copied from it")
                        .input(Slicing::pad)
                        .stopped()
                        .input(Slicing::padValue)
                        .stopped(),
                op("CenterCropPad", "dX = dY, cropped where X was padded and padded where it was cropped")
                        .input(Slicing::centre)
                        .stopped());
    }

    private static Value slice(Site n, Value dy, Ops o) {
        long[] sizes = n.in(0).sizes();
        if (dy.elements() == 0) {
            return o.zeros(sizes);
        }
        long[] starts = n.constant(1).wholes();
        long[] axes = n.wholes(3).orElse(Axes.all(starts.length));
        long[] ones = new long[starts.length];
        Arrays.fill(ones, 1);
        long[] steps = n.wholes(4).orElse(ones);
        Value dx = dy;
        for (int i = 0; i < axes.length; i++) {
            int axis = Axes.normal(axes[i], sizes.length);
            dx = unslice(dx, axis, first(starts[i], steps[i], sizes[axis]), steps[i], sizes[axis], o);
        }
        return dx;
    }

    /** Where a slice starts: negative numbers count from the end, and those outside are brought to the first or last. */
    private static long first(long start, long step, long size) {
        long fromFront = start < 0 ? start + size : start;
        return Math.max(0, Math.min(fromFront, step < 0 ? size - 1 : size));
    }

    /** Back to where they were taken from: in order if they were reversed, with zeros between, before and behind. */
    private static Value unslice(Value taken, int axis, long first, long step, long size, Ops o) {
        long length = taken.sizes()[axis];
        if (length == 1 && step != 1) {
            return unslice(taken, axis, first, 1, size, o); // how far apart matters to none
        }
        if (step < 0) {
            Value forward = o.reverse(taken, axis);
            return unslice(forward, axis, first + (length - 1) * step, -step, size, o);
        }
        Value spread = o.spread(taken, axis, step);
        return o.pad(spread, axis, first, size - first - spread.sizes()[axis]);
    }

    /**
     * A constant around X is cut off. The other modes copy X's own numbers: Y is linear in X and, along each axis, the product
     * with a matrix, which is what Pad makes of the identity. dX is the product with its transpose.
     */
    private static Value pad(Site n, Value dy, Ops o) {
        long[] pads = pads(n);
        String mode = n.word("mode", "constant");
        if (mode.equals("constant")) {
            return o.pad(dy, Arrays.stream(pads).map(pad -> -pad).toArray());
        }
        int rank = dy.rank();
        Value dx = dy;
        for (int axis = 0; axis < rank; axis++) {
            long before = pads[axis];
            long behind = pads[axis + rank];
            long size = n.in(0).sizes()[axis];
            if (mode.equals("wrap") && before > size + Math.min(0, behind)) {
                throw new NoGradient("ONNX Runtime gives no certain numbers where more is wrapped than there is");
            }
            if (before != 0 || behind != 0) {
                Map<String, Attribute> same = Map.of("mode", Attribute.word(mode));
                long[] sizes = {dy.sizes()[axis], size};
                Value matrix = o.emit("Pad", same, dy.type(), sizes, o.identity(size), o.wholes(before, 0, behind, 0));
                dx = o.along(axis, o.transposeLast(matrix), dx);
            }
        }
        return dx;
    }

    /** The sum of dY where the constant is; the other modes do not use it. */
    private static Value padValue(Site n, Value dy, Ops o) {
        if (!n.word("mode", "constant").equals("constant")) {
            return o.zeros(n.in(2).sizes());
        }
        Value inside = o.pad(o.expand(o.constant(1), n.in(0).sizes()), pads(n));
        return o.mul(dy, o.sub(1, inside));
    }

    /** How many before the first element of each axis, then how many behind the last. */
    private static long[] pads(Site n) {
        int rank = n.in(0).rank();
        long[] given = n.constant(1).wholes();
        long[] axes = n.wholes(3).orElse(Axes.all(rank));
        long[] pads = new long[2 * rank];
        for (int i = 0; i < axes.length; i++) {
            int axis = Axes.normal(axes[i], rank);
            pads[axis] = given[i];
            pads[axis + rank] = given[i + axes.length];
        }
        return pads;
    }

    /** Of an odd number cut or added, the greater half is behind. */
    private static Value centre(Site n, Value dy, Ops o) {
        int rank = dy.rank();
        long[] pads = new long[2 * rank];
        for (int axis = 0; axis < rank; axis++) {
            long more = n.in(0).sizes()[axis] - dy.sizes()[axis];
            pads[axis] = more / 2;
            pads[axis + rank] = more - more / 2;
        }
        return o.pad(dy, pads);
    }
}
