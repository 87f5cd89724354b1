package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.features.OnnxEncoding;
import dev.graft.onnx.features.SampleShape;
import dev.graft.onnx.features.TokenMean;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Splice;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Backbones as models: cut, their maps averaged, a new head behind. */
public final class Backbones {
    /** In front of the names of everything that the file does not have. */
    public static final String HEAD = "head/";

    /** The name of the head's input: the backbone's features, as {@link FeatureStore} keeps them. */
    public static final String FEATURES = HEAD + "features";

    private Backbones() {}

    /**
     * A backbone with the numbers of its file. The last layer of its head is 0, so that it first says that all classes are
     * equal: what is random in it would stay in what it says, where labels are few. Source: A. Kolesnikov et al., "Big
     * Transfer", ECCV 2020, section 3.3.
     *
     * @param head its layers in front of the last, linear one
     * @param random read for the head
     * @throws GraftException if the file is not what it should be, cannot be trained, or does not take several pictures
     */
    public static Model pretrained(Network backbone, List<String> classes, Architecture head, Random random) {
        Graph pooled = pooled(backbone, prepared(backbone));
        Graph graph = withEqualScores(withHead(backbone, pooled, classes, head, random));
        Set<String> own = graph.initialisers().keySet().stream()
                .filter(name -> !pooled.initialisers().containsKey(name))
                .collect(Collectors.toSet());
        return new Model(backbone.name(), backbone.input(), graph, classes, Optional.of(backbone), own);
    }

    /**
     * A backbone's architecture with all numbers drawn anew, and a factor in front where its file takes intensities up to 255:
     * numbers are drawn for inputs of about unit size.
     */
    public static Model scratch(Network backbone, List<String> classes, Architecture head, Random random) {
        Graph front = UnitInput.of(Initialisation.drawn(prepared(backbone), random), backbone.input());
        Graph graph = withHead(backbone, pooled(backbone, front), classes, head, random);
        return Model.of(backbone.name() + " from scratch", backbone.input(), graph, classes);
    }

    /**
     * What of a model with a backbone its features are read from: maps, whose channels they are the means of, or the features
     * themselves, where they are anything else.
     */
    public static String inherited(Model model) {
        return Optional.ofNullable(model.graph().producers().get(HEAD + "mean"))
                .filter(mean -> mean.is("ReduceMean"))
                .map(mean -> mean.inputs().get(0))
                .orElse(FEATURES);
    }

    /**
     * What a backbone's file goes on with behind the cut, as far as its first output: a graph whose only input is the value
     * at the cut. None if the file ends there, or needs more than this value.
     */
    public static Optional<Graph> tail(Network backbone) {
        String output = GraphFile.read(backbone.file()).outputs().get(0).name();
        String cut = OnnxEncoding.cut(backbone).outputs().get(0).name();
        if (output.equals(cut)) {
            return Optional.empty();
        }
        Graph whole = OnnxEncoding.cut(backbone.upTo(output));
        List<Node> others = whole.nodes().stream()
                .filter(node -> !node.outputs().contains(cut))
                .toList();
        Graph tail = Cut.to(whole.withNodes(others).withInputs(List.of(Value.named(cut))), whole.outputs());
        boolean needsMore = tail.nodes().stream()
                .flatMap(node -> node.reads().stream())
                .anyMatch(read -> !read.equals(cut)
                        && !tail.initialisers().containsKey(read)
                        && !tail.producers().containsKey(read));
        return needsMore || tail.inputs().isEmpty() ? Optional.empty() : Optional.of(tail);
    }

    private static Graph withEqualScores(Graph graph) {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.computeIfPresent(
                HEAD + Architecture.LAST + "/weight",
                (name, weights) -> Tensor.of(
                        new float[(int) weights.shape().elements()],
                        weights.shape().sizes()));
        return graph.withInitialisers(constants);
    }

    /** The graph as far as the cut, for samples of the size that they are brought to. */
    private static Graph prepared(Network backbone) {
        String where = backbone.file().toString();
        if (!backbone.isTrainable()) {
            throw refused(backbone);
        }
        Graph graph = OnnxEncoding.cut(backbone);
        if (graph.opset() != Ops.OPSET) {
            throw new GraftException(
                    "%s: it has operators of set %d that set %d cannot say, so that it cannot be trained. Export it again with a newer set."
                            .formatted(where, graph.opset(), Ops.OPSET));
        }
        Value input = graph.inputs().get(0);
        boolean fixed = input.shape().filter(shape -> shape.size(0) > 0).isPresent()
                || graph.inputs().size() != 1;
        if (fixed) {
            throw new GraftException(
                    "%s: its input is %s; to be trained it must take any number of samples. Export it with an open batch axis."
                            .formatted(where, graph.inputs()));
        }
        Shape sizes = Shape.of(SampleShape.of(backbone, input)).with(0, Shape.Dim.open("batch"));
        return graph.withInputs(List.of(Value.of(input.name(), Type.FLOAT, sizes)));
    }

    private static GraftException refused(Network backbone) {
        return new GraftException(
                "%s: it takes %s; networks for pictures, recordings and texts are trained. Name another backbone."
                        .formatted(backbone.file(), backbone.input()));
    }

    private static Graph withHead(
            Network backbone, Graph pooled, List<String> classes, Architecture head, Random random) {
        long width = Optional.ofNullable(Shapes.of(backbone.name(), pooled, 1).get(FEATURES))
                .flatMap(Value::fixedShape)
                .map(shape -> shape.size(1))
                .orElseThrow(() -> new GraftException(
                        "%s: how many features \"%s\" has is not known before it runs. Cut it elsewhere: ./graft inspect %s"
                                .formatted(backbone.file(), backbone.cut(), backbone.file())));
        Graph layers = head.graph(Shape.of(width), classes.size(), random);
        return Splice.of(backbone.file().toString(), pooled, FEATURES, layers, Architecture.INPUT, HEAD);
    }

    /** A row of features for each sample: of maps the mean of each channel, of texts the mean over their tokens. */
    private static Graph pooled(Network backbone, Graph cut) {
        Graph front = backbone.input() instanceof Tokens tokens
                ? TokenMean.of(backbone.file().toString(), cut, tokens, HEAD)
                : cut;
        return rows(backbone, front);
    }

    private static Graph rows(Network backbone, Graph front) {
        Value cut = Optional.ofNullable(Shapes.of(backbone.name(), front, 1)
                        .get(front.outputs().get(0).name()))
                .orElseThrow();
        boolean maps = cut.shape().filter(shape -> Channels.areIn(shape.rank())).isPresent();
        Channels channels = Channels.in(front).getOrDefault(cut.name(), Channels.UNKNOWN);
        if (maps && channels == Channels.UNKNOWN) {
            throw new GraftException(
                    "%s: \"%s\" is %s, and the network does not tell which of these axes holds channels. Cut it elsewhere: ./graft inspect %s"
                            .formatted(backbone.file(), cut.name(), cut, backbone.file()));
        }
        List<Node> nodes = new ArrayList<>(front.nodes());
        Map<String, Tensor> constants = new LinkedHashMap<>(front.initialisers());
        String read = cut.name();
        if (maps) {
            String axes = HEAD + "positions";
            constants.put(
                    axes,
                    channels == Channels.LAST ? Tensor.of(new long[] {1, 2}, 2) : Tensor.of(new long[] {2, 3}, 2));
            nodes.add(Node.of(HEAD + "mean", "ReduceMean", List.of(read, axes), List.of(HEAD + "mean"))
                    .with("keepdims", Attribute.whole(0)));
            read = HEAD + "mean";
        }
        String row = HEAD + "row";
        constants.put(row, Tensor.of(new long[] {0, -1}, 2));
        nodes.add(Node.of(FEATURES, "Reshape", List.of(read, row), List.of(FEATURES)));
        return front.withNodes(nodes).withInitialisers(constants).withOutputs(List.of(Value.named(FEATURES)));
    }
}
