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

/** What is computed in windows that slide over the axes behind the first two, which are samples and channels. */
public interface Windows extends Shaping {
    /** Convolution: each window of x times each kernel of w, [kernels, channels of a group, ..]; outside of x are zeros. */
    default Value conv(Value x, Value w, Window window, long groups) {
        long[] sizes = joined(
                new long[] {x.sizes()[0], w.sizes()[0]}, window.positions(Arrays.copyOfRange(x.sizes(), 2, x.rank())));
        return emit("Conv", attributes(window, groups), x.type(), sizes, pad(x, cuts(window.pads())), w);
    }

    /** The transpose of {@link #conv} with the same kernels: what is added around x there is cut off here. */
    default Value convTranspose(Value y, Value w, Window window, long groups) {
        long[] space = each(
                window.axes(),
                i -> (y.sizes()[i + 2] - 1) * window.strides()[i]
                        + window.extent(i)
                        - Math.max(0, window.before()[i])
                        - Math.max(0, window.after()[i]));
        long[] sizes = joined(new long[] {y.sizes()[0], w.sizes()[1] * groups}, space);
        Value x = emit("ConvTranspose", attributes(window, groups), y.type(), sizes, y, w);
        return pad(x, Arrays.stream(cuts(window.pads())).map(pad -> -pad).toArray());
    }

    /** For each place of the window, row-major, what all windows have there: as many positions as there are windows. */
    default List<Value> places(Value x, Window window) {
        Value whole = pad(x, window.pads());
        int axes = window.axes();
        long[] space = Axes.from(2, axes + 2);
        List<Value> places = new ArrayList<>();
        long count = Arrays.stream(window.kernel()).reduce(1, Math::multiplyExact);
        for (long place = 0; place < count; place++) {
            long[] starts = new long[axes];
            long[] ends = new long[axes];
            long rest = place;
            for (int i = axes - 1; i >= 0; i--) {
                starts[i] = rest % window.kernel()[i] * window.dilations()[i];
                ends[i] = whole.sizes()[i + 2] - (window.extent(i) - 1) + starts[i];
                rest /= window.kernel()[i];
            }
            places.add(slice(whole, space, starts, ends, window.strides()));
        }
        return places;
    }

    private static Map<String, Attribute> attributes(Window window, long groups) {
        return new TreeMap<>(Map.of(
                "kernel_shape", Attribute.wholes(window.kernel()),
                "strides", Attribute.wholes(window.strides()),
                "dilations", Attribute.wholes(window.dilations()),
                "pads",
                        Attribute.wholes(Arrays.stream(joined(window.before(), window.after()))
                                .map(pad -> Math.max(0, pad))
                                .toArray()),
                "group", Attribute.whole(groups)));
    }

    /** Pads that an operator does not take. */
    private static long[] cuts(long[] pads) {
        return Arrays.stream(pads).map(pad -> Math.min(0, pad)).toArray();
    }
}
