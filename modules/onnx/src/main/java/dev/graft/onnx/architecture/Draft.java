package dev.graft.onnx.architecture;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A network that grows layer by layer; all parameters are 0. Mutable. */
final class Draft {
    /** 2 GB is the most that a file can have; a quarter of it is far more than a layer should. */
    private static final long MOST_WEIGHTS = 1 << 27;

    private final Shape input;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String value = Architecture.INPUT;
    private Shape shape;

    Draft(Shape sample) {
        input = sample;
        shape = sample;
    }

    /** The name of what comes out of the layers so far. */
    String value() {
        return value;
    }

    /** Puts a layer behind the others; an exception where it does not fit, with the reason. */
    void add(Layer layer) {
        if (layer instanceof Layer.Conv conv) {
            String name = numbered("conv");
            normalised(name, conv);
            node(name + "/relu", "Relu", Map.of(), value);
        } else if (layer instanceof Layer.Residual residual) {
            block(numbered("residual"), residual);
        } else if (layer instanceof Layer.Pool pool) {
            pool(numbered("pool"), pool.size());
        } else if (layer instanceof Layer.Average) {
            requireMaps();
            String name = numbered("average");
            node(name, "GlobalAveragePool", Map.of(), value);
            shape = Shape.of(shape.size(0), 1, 1);
            flat(name + "/flat");
        } else if (layer instanceof Layer.Dense dense) {
            String name = numbered("dense");
            linear(name, name, dense.width());
            node(name + "/relu", "Relu", Map.of(), value);
        } else if (layer instanceof Layer.Dropout dropout) {
            String name = numbered("dropout");
            constants.put(name + "/ratio", Tensor.of(new float[] {(float) dropout.rate()}));
            node(name, "Dropout", Map.of(), value, name + "/ratio");
        } else if (layer instanceof Layer.Norm) {
            norm(numbered("norm"), (int) shape.size(0));
        }
    }

    /** The network with a linear layer behind all others. */
    Graph graph(String name, int outputs) {
        linear(Architecture.LAST, Architecture.SCORES, outputs);
        return new Graph(
                name,
                Map.of("", Ops.OPSET),
                List.of(Value.of(Architecture.INPUT, Type.FLOAT, batch(input))),
                List.of(Value.of(Architecture.SCORES, Type.FLOAT, batch(shape))),
                constants,
                nodes);
    }

    private static Shape batch(Shape sample) {
        List<Shape.Dim> dims = new ArrayList<>(List.of(Shape.Dim.open("batch")));
        dims.addAll(sample.dims());
        return new Shape(dims);
    }

    private String numbered(String word) {
        return word + counts.merge(word, 1, Integer::sum);
    }

    private void requireMaps() {
        require(
                shape.rank() == 3,
                "it takes maps [channels, height, width], and vectors of %d numbers come in; dense and dropout take these",
                shape.size(0));
    }

    private void block(String name, Layer.Residual residual) {
        requireMaps();
        String before = value;
        Shape whole = shape;
        normalised(name + "/conv1", Layer.Conv.of(residual.channels(), residual.stride()));
        node(name + "/conv1/relu", "Relu", Map.of(), value);
        normalised(name + "/conv2", Layer.Conv.of(residual.channels(), 1));
        String main = value;
        Shape made = shape;
        value = before;
        shape = whole;
        if (!made.equals(whole)) {
            normalised(name + "/shortcut", new Layer.Conv(residual.channels(), 1, 1, residual.stride()));
        }
        node(name + "/add", "Add", Map.of(), main, value);
        node(name + "/relu", "Relu", Map.of(), value);
    }

    /** A convolution and its norm. */
    private void normalised(String name, Layer.Conv conv) {
        requireMaps();
        int top = (conv.height() - 1) / 2;
        int left = (conv.width() - 1) / 2;
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("kernel_shape", Attribute.wholes(conv.height(), conv.width()));
        attributes.put("strides", Attribute.wholes(conv.stride(), conv.stride()));
        attributes.put("pads", Attribute.wholes(top, left, conv.height() - 1 - top, conv.width() - 1 - left));
        parameter(name + "/weight", conv.channels(), shape.size(0), conv.height(), conv.width());
        node(name, "Conv", attributes, value, name + "/weight");
        shape = Shape.of(
                conv.channels(),
                -Math.floorDiv(-shape.size(1), conv.stride()),
                -Math.floorDiv(-shape.size(2), conv.stride())); // rounded up
        norm(name + "/norm", conv.channels());
    }

    private void norm(String name, int channels) {
        List<String> reads = new ArrayList<>(List.of(value));
        for (String part : List.of("scale", "shift", "mean", "variance")) {
            parameter(name + "/" + part, channels);
            reads.add(name + "/" + part);
        }
        node(name, "BatchNormalization", Map.of(), reads.toArray(String[]::new));
    }

    private void pool(String name, int size) {
        requireMaps();
        require(
                shape.size(1) >= size && shape.size(2) >= size,
                "maps of %d x %d are too small for it; leave out a pool or a stride, or take larger pictures",
                shape.size(1),
                shape.size(2));
        Attribute sides = Attribute.wholes(size, size);
        node(name, "MaxPool", Map.of("kernel_shape", sides, "strides", sides), value);
        shape = Shape.of(shape.size(0), shape.size(1) / size, shape.size(2) / size);
    }

    private void linear(String name, String output, int width) {
        if (shape.rank() == 3) {
            flat(name + "/flat");
        }
        parameter(name + "/weight", width, shape.size(0));
        parameter(name + "/bias", width);
        node(output, "Gemm", Map.of("transB", Attribute.whole(1)), value, name + "/weight", name + "/bias");
        shape = Shape.of(width);
    }

    private void flat(String name) {
        node(name, "Flatten", Map.of("axis", Attribute.whole(1)), value);
        shape = Shape.of(shape.elements());
    }

    private void parameter(String name, long... sizes) {
        long elements = LongStream.of(sizes).reduce(1, Math::multiplyExact);
        require(
                elements <= MOST_WEIGHTS,
                "it would have %d weights, and %d are the most; put average or pool in front of it",
                elements,
                MOST_WEIGHTS);
        constants.put(name, Tensor.of(new float[(int) elements], sizes));
    }

    /** Its value is called as the node. */
    private void node(String name, String op, Map<String, Attribute> attributes, String... inputs) {
        nodes.add(new Node(name, "", op, List.of(inputs), List.of(name), attributes));
        value = name;
    }
}
