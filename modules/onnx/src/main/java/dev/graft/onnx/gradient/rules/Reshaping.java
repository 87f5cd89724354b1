package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Rule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Axes;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The same numbers in another shape, in another order, or several times. */
final class Reshaping {
    private static final Rule BACK = (n, dy, o) -> o.reshape(dy, n.in(0).sizes());

    private Reshaping() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                op("Identity", "dX = dY").input((n, dy, o) -> dy),
                op("Cast", "dX = dY between real numbers; the gradient stops at whole numbers and truth values")
                        .input((n, dy, o) -> o.cast(dy, n.in(0).type())),
                op("CastLike", "dX = dY, as Cast")
                        .input((n, dy, o) -> o.cast(dy, n.in(0).type()))
                        .stopped(),
                op("Reshape", "dX = dY in the shape of X").input(BACK).stopped(),
                op("Flatten", "dX = dY in the shape of X").input(BACK),
                op("Squeeze", "dX = dY in the shape of X").input(BACK).stopped(),
                op("Unsqueeze", "dX = dY in the shape of X").input(BACK).stopped(),
                op("Transpose", "dX = dY with the axes in X's order").input(Reshaping::transpose),
                op("Expand", "dX = dY, summed along the axes that X was repeated along")
                        .input((n, dy, o) -> dy)
                        .stopped(),
                op("Tile", "dX = dY, summed over the copies")
                        .input(Reshaping::tile)
                        .stopped(),
                op("Concat", "dXi = the part of dY where Xi is").each(Reshaping::concat),
                op("Split", "dX = the dYi one behind the other; zeros for parts that nothing uses")
                        .input(Reshaping::split)
                        .stopped(),
                op("DepthToSpace", "dX = dY with its blocks back in the channels")
                        .input(Reshaping::depthToSpace),
                op("SpaceToDepth", "dX = dY with its channels back in blocks").input(Reshaping::spaceToDepth),
                op("Trilu", "dX = the same triangle of dY")
                        .input(Reshaping::again)
                        .stopped(),
                op("ReverseSequence", "dX = dY, reversed in the same places")
                        .input(Reshaping::again)
                        .stopped());
    }

    private static Value transpose(Site n, Value dy, Ops o) {
        long[] reversed =
                LongStream.range(0, dy.rank()).map(i -> dy.rank() - 1 - i).toArray();
        int[] order = LongStream.of(n.wholes("perm", reversed))
                .mapToInt(Math::toIntExact)
                .toArray();
        return o.transpose(dy, Axes.inverse(order));
    }

    /** Each axis of dY is seen as two, which copy and where in it, and the first is summed over. */
    private static Value tile(Site n, Value dy, Ops o) {
        long[] sizes = n.in(0).sizes();
        if (n.in(0).elements() == 0) {
            return o.zeros(sizes);
        }
        long[] copies = new long[2 * sizes.length];
        for (int axis = 0; axis < sizes.length; axis++) {
            copies[2 * axis] = dy.sizes()[axis] / sizes[axis];
            copies[2 * axis + 1] = sizes[axis];
        }
        long[] which = LongStream.range(0, sizes.length).map(axis -> 2 * axis).toArray();
        return o.reshape(o.sum(o.reshape(dy, copies), which), sizes);
    }

    private static Value concat(Site n, int i, Value dy, Ops o) {
        int axis = n.axis(0);
        long start = IntStream.range(0, i)
                .mapToLong(before -> n.in(before).sizes()[axis])
                .sum();
        return o.slice(dy, axis, start, start + n.in(i).sizes()[axis]);
    }

    private static Value split(Site n, Value dy, Ops o) {
        return o.concat(
                n.axis(0), IntStream.range(0, n.outputs()).mapToObj(n::grad).toList());
    }

    /**
     * As ONNX defines it, Y is X with its axes split (the channels into b, b, C or C, b, b), brought in another order, and
     * joined again: each step is undone.
     */
    private static Value depthToSpace(Site n, Value dy, Ops o) {
        long[] y = dy.sizes();
        long block = n.whole("blocksize", 1);
        Value split = o.reshape(dy, y[0], y[1], y[2] / block, block, y[3] / block, block);
        boolean channelsLast = n.word("mode", "DCR").equals("DCR");
        Value blocks = channelsLast ? o.transpose(split, 0, 3, 5, 1, 2, 4) : o.transpose(split, 0, 1, 3, 5, 2, 4);
        return o.reshape(blocks, n.in(0).sizes());
    }

    private static Value spaceToDepth(Site n, Value dy, Ops o) {
        long[] y = dy.sizes();
        long block = n.whole("blocksize", 1);
        Value split = o.reshape(dy, y[0], block, block, y[1] / (block * block), y[2], y[3]);
        return o.reshape(o.transpose(split, 0, 3, 4, 1, 5, 2), n.in(0).sizes());
    }

    /** An operator that is its own transpose. */
    private static Value again(Site n, Value dy, Ops o) {
        Value where = n.has(1) ? n.in(1) : Value.none();
        return o.emit(n.node().op(), n.node().attributes(), dy.type(), dy.sizes(), dy, where);
    }
}
