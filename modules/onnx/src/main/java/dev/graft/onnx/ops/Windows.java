package dev.graft.onnx.ops;

import static dev.graft.onnx.ops.Window.each;
import static dev.graft.onnx.ops.Window.joined;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is computed in windows that slide over the axes of space, which are those behind samples and channels. */
public interface Windows extends Shaping {
    /** Each window of x times each kernel of w, [kernels, channels of a group, ..]. Outside of x are zeros. */
    default Value conv(Value x, Value w, Window window, long groups) {
        long[] space = each(
                window.axes(),
                i -> (x.sizes()[i + 2] + window.before()[i] + window.after()[i] - window.reach(i) - 1)
                                / window.strides()[i]
                        + 1);
        long[] sizes = joined(new long[] {x.sizes()[0], w.sizes()[0]}, space);
        return emit("Conv", attributes(window, groups), x.type(), sizes, pad(x, negative(window.pads())), w);
    }

    /** The transpose of {@link #conv} with the same kernels: what is around x there is cut off here. */
    default Value convTranspose(Value y, Value w, Window window, long groups) {
        long[] whole = each(window.axes(), i -> (y.sizes()[i + 2] - 1) * window.strides()[i] + window.reach(i) + 1);
        long[] pads = positive(joined(window.before(), window.after()));
        long[] space = each(window.axes(), i -> whole[i] - pads[i] - pads[i + window.axes()]);
        if (Arrays.stream(space).anyMatch(size -> size < 1)) { // only windows beside x: the operator refuses that
            Window all = new Window(
                    window.kernel(),
                    window.strides(),
                    window.dilations(),
                    new long[window.axes()],
                    new long[window.axes()]);
            return pad(convTranspose(y, w, all, groups), minus(window.pads()));
        }
        long[] sizes = joined(new long[] {y.sizes()[0], w.sizes()[1] * groups}, space);
        Value x = emit("ConvTranspose", attributes(window, groups), y.type(), sizes, y, w);
        return pad(x, minus(negative(window.pads())));
    }

    /**
     * Elements that are the sums of what windows over two axes have at their places: the transpose of {@link #places}. Over
     * other numbers of axes ONNX Runtime 1.29 gives wrong sums.
     *
     * @param window that covers all
     * @param columns for each sample, for each channel each place of the window, row-major, and then for each of these the
     *     windows: [samples, channels and places, windows]
     * @param sizes the shape that it leads to
     */
    default Value fold(Value columns, Window window, long... sizes) {
        Map<String, Attribute> attributes = new TreeMap<>(Map.of(
                "strides", Attribute.wholes(window.strides()),
                "dilations", Attribute.wholes(window.dilations()),
                "pads", Attribute.wholes(joined(window.before(), window.after()))));
        Value space = wholes(Arrays.copyOfRange(sizes, 2, sizes.length));
        return emit("Col2Im", attributes, columns.type(), sizes, columns, space, wholes(window.kernel()));
    }

    /** For each place of the window, row-major: what all windows have there. */
    default List<Value> places(Value x, Window window) {
        Value whole = pad(x, window.pads());
        int axes = window.axes();
        List<Value> places = new ArrayList<>();
        for (long place = 0; place < window.places(); place++) {
            long[] starts = new long[axes];
            long[] ends = new long[axes];
            long rest = place;
            for (int i = axes - 1; i >= 0; i--) {
                starts[i] = rest % window.kernel()[i] * window.dilations()[i];
                ends[i] = starts[i] + whole.sizes()[i + 2] - window.reach(i);
                rest /= window.kernel()[i];
            }
            places.add(slice(whole, Axes.from(2, axes + 2), starts, ends, window.strides()));
        }
        return places;
    }

    private static Map<String, Attribute> attributes(Window window, long groups) {
        long[] pads = positive(joined(window.before(), window.after()));
        return new TreeMap<>(Map.of(
                "kernel_shape", Attribute.wholes(window.kernel()),
                "strides", Attribute.wholes(window.strides()),
                "dilations", Attribute.wholes(window.dilations()),
                "pads", Attribute.wholes(pads),
                "group", Attribute.whole(groups)));
    }

    private static long[] positive(long[] pads) {
        return Arrays.stream(pads).map(pad -> Math.max(0, pad)).toArray();
    }

    /** Those that cut, which the operators do not take. */
    private static long[] negative(long[] pads) {
        return Arrays.stream(pads).map(pad -> Math.min(0, pad)).toArray();
    }

    private static long[] minus(long[] pads) {
        return Arrays.stream(pads).map(pad -> -pad).toArray();
    }
}
