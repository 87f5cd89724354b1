package dev.graft.onnx.prepare.opset;

import static dev.graft.onnx.graph.Attribute.real;
import static dev.graft.onnx.graph.Attribute.whole;
import static dev.graft.onnx.graph.Attribute.wholes;
import static dev.graft.onnx.graph.Attribute.word;

import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One node of each old form, as files have it, from an input x to real outputs. */
final class OldNodes {
    /**
     * A graph in the last version of an old form.
     *
     * @param change as in {@link Changes#all}
     * @param x the shape of the input
     */
    record Old(String change, Graph graph, long... x) {
        @Override
        public String toString() {
            return change + " " + graph.nodes().get(0).attributes();
        }
    }

    private OldNodes() {}

    static Stream<Old> all() {
        return Stream.of(
                        flattened(),
                        maps(),
                        reductions(),
                        lists(),
                        dropouts(),
                        normalisations(),
                        Stream.of(
                                old("GridSample 19", Map.of(), 1, sizes(1, 2, 4, 5), waves(1, 3, 4, 2)),
                                old(
                                        "GridSample 19",
                                        Map.of("mode", word("bicubic"), "align_corners", whole(1)),
                                        1,
                                        sizes(1, 2, 4, 5),
                                        waves(1, 3, 4, 2)),
                                old(
                                        "GridSample 19",
                                        Map.of("mode", word("nearest")),
                                        1,
                                        sizes(1, 2, 4, 5),
                                        waves(1, 3, 4, 2)),
                                old("DFT 19", Map.of(), 1, sizes(2, 8, 3, 1)),
                                old("DFT 19", Map.of("axis", whole(2), "onesided", whole(1)), 1, sizes(2, 3, 8, 1)),
                                old(
                                        "Scatter 10",
                                        Map.of("axis", whole(1)),
                                        1,
                                        sizes(2, 3),
                                        Tensor.of(new long[] {2, 0}, 2, 1),
                                        waves(2, 1)),
                                old(
                                        "RoiAlign 15",
                                        Map.of("output_height", whole(3), "sampling_ratio", whole(2)),
                                        1,
                                        sizes(1, 2, 8, 9),
                                        Tensor.of(new float[] {0, 0, 4, 5, 1, 2, 7, 8}, 2, 4),
                                        Tensor.of(new long[] {0, 0}, 2)),
                                old(
                                        "RoiAlign 15",
                                        Map.of("mode", word("max"), "output_width", whole(2)),
                                        1,
                                        sizes(1, 2, 8, 9),
                                        Tensor.of(new float[] {0, 0, 4, 5, 1, 2, 7, 8}, 2, 4),
                                        Tensor.of(new long[] {0, 0}, 2))))
                .flatMap(rows -> rows);
    }

    private static Stream<Old> flattened() {
        return Stream.of("Softmax 12", "LogSoftmax 12", "Hardmax 12")
                .flatMap(change -> Stream.of(
                        old(change, Map.of(), 1, sizes(2, 5)),
                        old(change, Map.of(), 1, sizes(2, 3, 4)),
                        old(change, Map.of(), 1, sizes(2, 5, 1, 1)),
                        old(change, Map.of(), 1, sizes(2, 1, 5, 1)),
                        old(change, Map.of("axis", whole(0)), 1, sizes(2, 3)),
                        old(change, Map.of("axis", whole(2)), 1, sizes(2, 3, 4)),
                        old(change, Map.of("axis", whole(-1)), 1, sizes(2, 3, 4)),
                        old(change, Map.of("axis", whole(-2)), 1, sizes(2, 3, 4))));
    }

    private static Stream<Old> maps() {
        Map<String, Attribute> linear = Map.of("mode", word("linear"));
        return Stream.of(
                old("Upsample 8", Map.of("scales", reals(1, 1, 2, 1.5f)), 1, sizes(1, 2, 3, 4)),
                old("Upsample 8", Map.of("scales", reals(1, 1, 2, 3), "mode", word("linear")), 1, sizes(1, 2, 3, 4)),
                old("Upsample 9", Map.of(), 1, sizes(1, 2, 3, 4), floats(1, 1, 1.7f, 2)),
                old("Upsample 9", linear, 1, sizes(1, 2, 3, 4), floats(1, 1, 1.7f, 2)),
                old("Resize 10", Map.of(), 1, sizes(1, 2, 5, 7), floats(1, 1, 2, 2.3f)),
                old("Resize 10", Map.of(), 1, sizes(1, 2, 5, 7), floats(1, 1, 0.5f, 0.3f)),
                old("Resize 10", Map.of(), 1, sizes(1, 2, 5, 7), floats(1, 1, 0.4f, 2.3f)),
                old("Resize 10", linear, 1, sizes(1, 2, 5, 7), floats(1, 1, 0.4f, 2.3f)),
                old(
                        "Resize 12",
                        Map.of(
                                "coordinate_transformation_mode",
                                word("tf_half_pixel_for_nn"),
                                "nearest_mode",
                                word("floor")),
                        1,
                        sizes(1, 2, 5, 7),
                        floats(),
                        floats(1, 1, 0.6f, 2.5f)),
                old("Resize 12", linear, 1, sizes(1, 2, 5, 7), floats(), floats(1, 1, 0.6f, 2.5f)),
                old(
                        "Resize 12",
                        linear,
                        1,
                        sizes(1, 2, 5, 7),
                        floats(),
                        floats(),
                        Tensor.of(new long[] {1, 2, 3, 10}, 4)));
    }

    private static Stream<Old> reductions() {
        return Stream.of("L1", "L2", "LogSum", "LogSumExp", "Max", "Mean", "Min", "Prod", "SumSquare", "Sum")
                .map(name -> "Reduce" + name + (name.equals("Sum") ? " 12" : " 17"))
                .flatMap(change -> Stream.of(
                        old(change, Map.of(), 1, sizes(2, 3, 4)),
                        old(change, Map.of("keepdims", whole(0)), 1, sizes(2, 3, 4)),
                        old(change, Map.of("axes", wholes(-1, 0)), 1, sizes(2, 3, 4)),
                        old(change, Map.of("axes", wholes(1), "keepdims", whole(0)), 1, sizes(2, 3, 4))));
    }

    private static Stream<Old> lists() {
        return Stream.of(
                old("Slice 9", Map.of("starts", wholes(1, 0), "ends", wholes(3, 2)), 1, sizes(4, 5)),
                old("Slice 9", Map.of("starts", wholes(-3), "ends", wholes(99), "axes", wholes(1)), 1, sizes(4, 5)),
                old("TopK 9", Map.of("k", whole(2)), 2, sizes(3, 6)),
                old("TopK 9", Map.of("k", whole(2), "axis", whole(0)), 2, sizes(3, 6)),
                old("Clip 10", Map.of(), 1, sizes(9)),
                old("Clip 10", Map.of("min", real(-0.2)), 1, sizes(9)),
                old("Clip 10", Map.of("max", real(0.3)), 1, sizes(9)),
                old("Clip 10", Map.of("min", real(-0.2), "max", real(0.3)), 1, sizes(9)),
                old("Pad 10", Map.of("pads", wholes(1, 0, -1, 2)), 1, sizes(3, 4)),
                old("Pad 10", Map.of("pads", wholes(1, 0, 0, 2), "value", real(0.7)), 1, sizes(3, 4)),
                old("Pad 10", Map.of("pads", wholes(1, 0, 0, 2), "mode", word("reflect")), 1, sizes(3, 4)),
                old("Split 12", Map.of("axis", whole(1)), 3, sizes(2, 6)),
                old("Split 12", Map.of("axis", whole(-1), "split", wholes(1, 5)), 2, sizes(2, 6)),
                old("Split 17", Map.of("axis", whole(1)), 3, sizes(2, 6)),
                old("Split 17", Map.of(), 2, sizes(4), Tensor.of(new long[] {3, 1}, 2)),
                old("Squeeze 12", Map.of(), 1, sizes(1, 3, 1)),
                old("Squeeze 12", Map.of("axes", wholes(-1)), 1, sizes(1, 3, 1)),
                old("Unsqueeze 12", Map.of("axes", wholes(0, -1)), 1, sizes(3)));
    }

    private static Stream<Old> dropouts() {
        return Stream.of("Dropout 9", "Dropout 11")
                .flatMap(change -> Stream.of(
                        old(change, Map.of("ratio", real(0.3)), 1, sizes(3, 4)),
                        old(change, Map.of(), 2, sizes(3, 4))));
    }

    private static Stream<Old> normalisations() {
        Tensor[] statistics = {waves(3), waves(3), waves(3), Tensor.of(new float[] {1, 2, 0.5f}, 3)};
        return Stream.of(
                old("BatchNormalization 8", Map.of("spatial", whole(1)), 1, sizes(2, 3, 4, 4), statistics),
                old("BatchNormalization 13", Map.of("epsilon", real(0.1)), 1, sizes(2, 3, 4), statistics),
                old("MeanVarianceNormalization 8", Map.of(), 1, sizes(2, 3, 4, 4)),
                old("MeanVarianceNormalization 8", Map.of("across_channels", whole(1)), 1, sizes(2, 3, 4, 4)),
                old("GroupNormalization 20", Map.of("num_groups", whole(2)), 1, sizes(2, 6, 5), waves(2), waves(2)));
    }

    /** One node: the first operand is an input, the others are constants. */
    static Old old(String change, Map<String, Attribute> attributes, int outputs, long[] x, Tensor... others) {
        List<String> operands = new ArrayList<>(List.of("x"));
        Map<String, Tensor> constants = new LinkedHashMap<>();
        for (Tensor other : others) {
            operands.add("constant" + operands.size());
            constants.put(operands.get(operands.size() - 1), other);
        }
        List<String> results =
                Stream.iterate(0, i -> i + 1).limit(outputs).map(i -> "y" + i).toList();
        List<Node> nodes = new ArrayList<>();
        String op = change.substring(0, change.indexOf(' '));
        nodes.add(new Node("n", "", op, operands, results, attributes));
        for (String result : results) {
            Map<String, Attribute> toFloat = Map.of("to", whole(Type.FLOAT.number()));
            nodes.add(new Node("real " + result, "", "Cast", List.of(result), List.of("real " + result), toFloat));
        }
        int opset = Integer.parseInt(change.substring(op.length() + 1));
        Graph graph = new Graph(
                "old",
                Map.of("", opset),
                List.of(Value.of("x", Type.FLOAT, Shape.of(x))),
                results.stream().map(result -> Value.named("real " + result)).toList(),
                constants,
                nodes);
        return new Old(change, graph, x);
    }

    static long[] sizes(long... sizes) {
        return sizes;
    }

    static Tensor waves(long... sizes) {
        return Tensor.of(Small.waves((int) Shape.of(sizes).elements()), sizes);
    }

    private static Tensor floats(float... values) {
        return Tensor.of(values, values.length);
    }

    private static Attribute reals(float... values) {
        List<Float> list = new ArrayList<>();
        for (float value : values) {
            list.add(value);
        }
        return new Attribute.Reals(list);
    }
}
