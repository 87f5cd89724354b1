package dev.graft.onnx.model;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Vectors;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.Prepare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Models that are small enough to be made here. */
final class SmallModels {
    static final List<String> TWO = List.of("ant", "bee");

    private SmallModels() {}

    /** A convolutional network for pictures of 8 x 8, in colours. */
    static Model pictures(Fit fit, Colours colours, Axes axes, List<Double> mean, List<Double> deviation) {
        Pictures input = new Pictures("pictures", 3, 8, 8, fit, colours, axes, mean, deviation);
        Graph first = Prepare.graph("small", Cut.at("small", Small.classifier(1), "z"));
        Graph graph = axes == Axes.CHANNELS_FIRST ? first : channelsLast(first);
        return Model.of("small", input, graph, TWO);
    }

    /** The same as ImageNet's networks mostly are. */
    static Model pictures() {
        return pictures(
                Fit.STRETCH,
                Colours.RGB,
                Axes.CHANNELS_FIRST,
                InputContract.IMAGENET_MEAN,
                InputContract.IMAGENET_DEVIATION);
    }

    private static Graph channelsLast(Graph first) {
        List<Node> nodes = new ArrayList<>(List.of(Small.transpose("last", "pictures", 0, 3, 1, 2)));
        nodes.addAll(first.nodes());
        return first.withNodes(nodes).withInputs(List.of(Value.of("last", Type.FLOAT, Shape.of(-1, 8, 8, 3))));
    }

    /** The scores are the mean of each channel: what goes into the network comes out. */
    static Model means(int height, int width, Colours colours, List<Double> mean, List<Double> deviation) {
        Graph graph = new Graph(
                "means",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 3, height, width))),
                List.of(Value.of("z", Type.FLOAT, Shape.of(-1, 3))),
                Map.of(),
                List.of(
                        Node.of("pool", "GlobalAveragePool", List.of("x"), List.of("g")),
                        Node.of("flatten", "Flatten", List.of("g"), List.of("z"))));
        Pictures input =
                new Pictures("x", 3, height, width, Fit.CENTRE_CROP, colours, Axes.CHANNELS_FIRST, mean, deviation);
        return Model.of("means", input, graph, List.of("0", "1", "2"));
    }

    /** A linear one, of 4 features and 2 classes, whose values have these names. */
    static Model vectors(String input, String weights, String product, String scores) {
        Graph graph = new Graph(
                "linear",
                Map.of("", 21),
                List.of(Value.of(input, Type.FLOAT, Shape.of(-1, 4))),
                List.of(Value.of(scores, Type.FLOAT, Shape.of(-1, 2))),
                Map.of(weights, Tensor.of(Small.waves(8), 4, 2), "b", Tensor.of(Small.waves(2), 2)),
                List.of(
                        Node.of(product, "MatMul", List.of(input, weights), List.of(product)),
                        Node.of("add", "Add", List.of(product, "b"), List.of(scores))));
        return Model.of("linear", new Vectors(input, 4), graph, TWO);
    }

    static Model vectors() {
        return vectors("x", "w", "xw", "z");
    }

    /** Pictures of several sizes, none of them the network's. */
    static Images some(int number) {
        SplittableRandom random = new SplittableRandom(7);
        return Images.of(IntStream.range(0, number)
                .mapToObj(i -> {
                    byte[] pixels = new byte[(9 + i % 3) * (20 - i % 5) * 3];
                    random.nextBytes(pixels);
                    return new Image(9 + i % 3, 20 - i % 5, 3, pixels);
                })
                .toList());
    }
}
