package dev.graft.onnx.gradient.rules;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Window;
import java.util.Arrays;

/**
 * The window of a node that slides over a large side (what a convolution reads, what its transpose writes), once for each
 * position of a small one. Both shapes are known, so what a node says in many ways ({@code auto_pad}, {@code ceil_mode},
 * {@code output_padding}, {@code output_shape}) only matters for where the first window begins.
 */
final class Sliding {
    private Sliding() {}

    static Window window(Site n, long[] kernel, Value large, Value small) {
        if (large.rank() != small.rank() || large.elements() == 0 || small.elements() == 0) {
            throw new NoGradient("no window lies in %s".formatted(large));
        }
        int axes = kernel.length;
        long[] strides = n.wholes("strides", filled(axes, 1));
        long[] dilations = n.wholes("dilations", filled(axes, 1));
        long[] pads = n.wholes("pads", filled(2 * axes, 0));
        long[] before = new long[axes];
        long[] after = new long[axes];
        for (int i = 0; i < axes; i++) {
            long reach = (small.sizes()[i + 2] - 1) * strides[i] + (kernel[i] - 1) * dilations[i] + 1;
            long outside = reach - large.sizes()[i + 2];
            before[i] = switch (n.word("auto_pad", "NOTSET")) {
                case "SAME_UPPER" -> shared(n, outside, i) / 2;
                case "SAME_LOWER" -> (shared(n, outside, i) + 1) / 2;
                case "VALID" -> n.says("output_shape") ? (shared(n, outside, i) + 1) / 2 : 0;
                default -> n.says("output_shape") ? (shared(n, outside, i) + 1) / 2 : pads[i];
            };
            after[i] = outside - before[i];
        }
        return new Window(kernel, strides, dilations, before, after);
    }

    /** What lies outside of the large side at both ends together, where the node says that it is shared among them. */
    private static long shared(Site n, long outside, int axis) {
        if (n.node().is("ConvTranspose")) {
            long further = n.wholes("output_padding", new long[axis + 1])[axis];
            if (further > 0 && !n.says("output_shape")) {
                throw new NoGradient("ONNX Runtime takes output_padding with auto_pad for another size than it infers");
            }
            return Math.max(0, outside + further);
        }
        if (outside < -1) {
            throw new NoGradient(
                    "with auto_pad, operators do not agree on which elements strides beyond the kernel skip");
        }
        return Math.max(0, outside);
    }

    private static long[] filled(int count, long value) {
        long[] filled = new long[count];
        Arrays.fill(filled, value);
        return filled;
    }
}
