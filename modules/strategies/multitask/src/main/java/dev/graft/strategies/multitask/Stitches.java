package dev.graft.strategies.multitask;

import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.architecture.Layer;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cross-stitch units: behind each block of layers what comes out of it for a task becomes a combination of that of all tasks. A
 * block is a convolution, a residual block or a dense layer, with the pool behind it.
 */
final class Stitches implements SideBySide.Between {
    private static final String PREFIX = "stitch/";
    private static final String FLAT = PREFIX + "flat";
    private static final String ROWS = PREFIX + "axis";

    private final Map<String, long[]> behind = new LinkedHashMap<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();

    /**
     * The units of networks.
     *
     * @param network one of them
     * @param own what a task's own value counts at first
     * @param others what those of all others count together
     */
    Stitches(Model network, Architecture layers, int tasks, double own, double others) {
        Map<String, Value> values = Shapes.of(network.name(), network.graph(), 1);
        Value input = network.graph().inputs().get(0);
        Shape sample = Shape.of(Optional.ofNullable(values.get(input.name()))
                        .orElseThrow()
                        .sizes())
                .perSample();
        for (String end : ends(layers, sample)) {
            behind.put(end, Optional.ofNullable(values.get(end)).orElseThrow().sizes());
            constants.put(unit(end), units(tasks, own, others));
        }
        constants.put(FLAT, Tensor.of(new long[] {1, -1}, 2));
        constants.put(ROWS, Tensor.of(new long[] {0}, 1));
        for (long t = 0; t <= tasks; t++) {
            constants.put(row(t), Tensor.of(new long[] {t}, 1));
        }
    }

    /** What comes out of each block. */
    static List<String> ends(Architecture layers, Shape sample) {
        List<String> all = layers.ends(sample);
        List<String> ends = new ArrayList<>();
        boolean isOpen = false;
        for (int i = 0; i < all.size(); i++) {
            Layer layer = layers.layers().get(i);
            boolean learns =
                    layer instanceof Layer.Conv || layer instanceof Layer.Residual || layer instanceof Layer.Dense;
            isOpen |= learns;
            boolean goesOn = i + 1 < all.size() && pools(layers.layers().get(i + 1));
            if (isOpen && !goesOn) {
                ends.add(all.get(i));
                isOpen = false;
            }
        }
        return ends;
    }

    private static boolean pools(Layer layer) {
        return layer instanceof Layer.Pool || layer instanceof Layer.Average;
    }

    private static Tensor units(int tasks, double own, double others) {
        float[] numbers = new float[tasks * tasks];
        for (int i = 0; i < tasks; i++) {
            for (int j = 0; j < tasks; j++) {
                numbers[i * tasks + j] = (float) (i == j ? own : others / (tasks - 1));
            }
        }
        return Tensor.of(numbers, tasks, tasks);
    }

    /** The name of the unit behind a value. */
    static String unit(String value) {
        return PREFIX + value;
    }

    private static String row(long task) {
        return PREFIX + "row" + task;
    }

    /** What comes out of the blocks, in order. */
    List<String> ends() {
        return List.copyOf(behind.keySet());
    }

    @Override
    public Map<String, Tensor> constants() {
        Map<String, Tensor> all = new LinkedHashMap<>(constants);
        behind.forEach((end, sizes) -> all.put(shape(end), shape(sizes)));
        return all;
    }

    private static String shape(String value) {
        return unit(value) + "/shape";
    }

    /** Any number of samples of these sizes. */
    private static Tensor shape(long... sizes) {
        long[] any = sizes.clone();
        any[0] = -1;
        return Tensor.of(any, any.length);
    }

    /** Of tasks [K, K] times what comes out of all, written out, [K, samples x numbers]. */
    @Override
    public List<Node> behind(String value, List<String> names, Map<String, String> replaced) {
        if (!behind.containsKey(value)) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(name + "/row");
            nodes.add(Node.of(name + "/row", "Reshape", List.of(name, FLAT), List.of(name + "/row")));
        }
        String all = unit(value) + "/all";
        String mixed = unit(value) + "/mixed";
        nodes.add(Node.of(all, "Concat", rows, List.of(all)).with("axis", Attribute.whole(0)));
        nodes.add(Node.of(mixed, "MatMul", List.of(unit(value), all), List.of(mixed)));
        for (int t = 0; t < names.size(); t++) {
            String own = names.get(t) + "/mixed";
            String stitched = names.get(t) + "/stitched";
            nodes.add(Node.of(own, "Slice", List.of(mixed, row(t), row(t + 1), ROWS), List.of(own)));
            nodes.add(Node.of(stitched, "Reshape", List.of(own, shape(value)), List.of(stitched)));
            replaced.put(names.get(t), stitched);
        }
        return nodes;
    }
}
