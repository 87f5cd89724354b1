package dev.graft.onnx.surgery;

import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks for surgeries: a chain that grows by what is put behind it. Mutable. */
final class Chains {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final Value input;
    private String value;
    private long channels;

    private Chains(Value input, long channels) {
        this.input = input;
        this.value = input.name();
        this.channels = channels;
    }

    /** Pictures of 8 x 8 pixels. */
    static Chains ofPictures() {
        return new Chains(Value.of("x", Type.FLOAT, Shape.of(-1, 3, 8, 8)), 3);
    }

    static Chains ofVectors(long features) {
        return new Chains(Value.of("x", Type.FLOAT, Shape.of(-1, features)), features);
    }

    /** As SqueezeNet: conv, relu, pool; then two Fire modules, of which the second keeps its shape. */
    static Graph fires() {
        return ofPictures()
                .conv("conv1", 6, 3, 1)
                .then("relu1", "Relu")
                .pool("pool1")
                .fire("fire2", 2, 4)
                .fire("fire3", 2, 4)
                .graph();
    }

    Chains then(String name, String op) {
        nodes.add(Node.of(name + "-node", op, List.of(value), List.of(name)));
        value = name;
        return this;
    }

    /** Sides stay as they are. */
    Chains conv(String name, long to, long kernel, long groups) {
        constants.put(
                name + ".w",
                Tensor.of(
                        Small.waves((int) (to * channels / groups * kernel * kernel)),
                        to,
                        channels / groups,
                        kernel,
                        kernel));
        constants.put(name + ".b", Tensor.of(Small.waves((int) to), to));
        long pad = kernel / 2;
        nodes.add(Node.of(name + "-node", "Conv", List.of(value, name + ".w", name + ".b"), List.of(name))
                .with("pads", Attribute.wholes(pad, pad, pad, pad))
                .with("group", Attribute.whole(groups)));
        value = name;
        channels = to;
        return this;
    }

    Chains pool(String name) {
        then(name, "MaxPool");
        Attribute sides = Attribute.wholes(2, 2);
        nodes.set(
                nodes.size() - 1,
                nodes.get(nodes.size() - 1).with("kernel_shape", sides).with("strides", sides));
        return this;
    }

    Chains fire(String name, long squeezed, long half) {
        conv(name + "/squeeze", squeezed, 1, 1).then(name + "/squeeze/relu", "Relu");
        String from = value;
        conv(name + "/one", half, 1, 1).then(name + "/one/relu", "Relu");
        value = from;
        channels = squeezed;
        conv(name + "/three", half, 3, 1).then(name + "/three/relu", "Relu");
        nodes.add(Node.of(name + "-node", "Concat", List.of(name + "/one/relu", value), List.of(name))
                .with("axis", Attribute.whole(1)));
        value = name;
        channels = 2 * half;
        return this;
    }

    Chains dense(String name, long to) {
        constants.put(name + ".w", Tensor.of(Small.waves((int) (channels * to)), channels, to));
        nodes.add(Node.of(name + "-node", "MatMul", List.of(value, name + ".w"), List.of(name)));
        value = name;
        channels = to;
        return this;
    }

    Chains norm(String name) {
        List<String> parts = List.of(".scale", ".shift", ".mean", ".variance");
        parts.forEach(part -> constants.put(name + part, Tensor.of(new float[] {0.5f, 1, 1.5f}, 3)));
        then(name, "BatchNormalization");
        List<String> reads = new ArrayList<>(nodes.get(nodes.size() - 1).inputs());
        parts.forEach(part -> reads.add(name + part));
        nodes.set(nodes.size() - 1, nodes.get(nodes.size() - 1).withInputs(reads));
        return this;
    }

    /** What is put behind is given vectors of so many numbers. */
    Chains wide(long features) {
        channels = features;
        return this;
    }

    Graph graph() {
        return new Graph("chain", Map.of("", 21), List.of(input), List.of(Value.named(value)), constants, nodes);
    }

    static Map<String, Value> values(Graph graph) {
        return Shapes.of("graph", graph, 1);
    }

    static long[] sizes(Graph graph, String value) {
        return values(graph).getOrDefault(value, Value.named(value)).sizes();
    }

    static Blocks blocks(Graph graph) {
        return Blocks.of(graph, graph.inputs().get(0).name(), values(graph));
    }

    static String first(Graph graph) {
        return blocks(graph).first().map(Block::toString).orElse("none");
    }

    static String middle(Graph graph) {
        return blocks(graph).middle().map(Block::toString).orElse("none");
    }
}
