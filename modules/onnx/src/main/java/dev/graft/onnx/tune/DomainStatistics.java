package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Pass;
import dev.graft.onnx.model.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Running statistics of batch norms, replaced by those of all samples of a domain: norm after norm from the input on, each in
 * the network whose norms in front have been replaced, so that they are those of what it will be given.
 *
 * <p>Cost: for each norm a pass of all samples as far as to it.
 */
public final class DomainStatistics {
    private static final int MEAN = 3;
    private static final int VARIANCE = 4;
    private static final String MOMENTS = "statistics/";

    private DomainStatistics() {}

    /**
     * What became of a norm.
     *
     * @param norm its name
     * @param means of its channels, before and after
     * @param variances of its channels, before and after
     */
    public record Replaced(String norm, float[][] means, float[][] variances) {}

    /** The names of the norms of a model that have running statistics, from the input on. */
    public static List<Node> norms(Model model) {
        return model.graph().nodes().stream()
                .filter(node -> node.is("BatchNormalization"))
                .filter(node ->
                        model.graph().initialisers().containsKey(node.inputs().get(MEAN)))
                .toList();
    }

    /**
     * A model with the statistics of a domain.
     *
     * @param samples of the domain, at least one
     * @param replaced what was done is added to it
     */
    public static Model of(Model model, Samples samples, FitContext context, List<Replaced> replaced) {
        require(samples.size() > 0, "%s: statistics of no sample", model.name());
        Model now = model;
        for (Node norm : norms(model)) {
            context.checkCancelled();
            String mean = norm.inputs().get(MEAN);
            String variance = norm.inputs().get(VARIANCE);
            float[] before = numbers(now, mean);
            float[][] rows = moments(now, norm, before, samples, Execution.of(context));
            int channels = before.length;
            float[] means = new float[channels];
            float[] variances = new float[channels];
            for (int c = 0; c < channels; c++) {
                double shift = average(rows, c);
                means[c] = (float) (before[c] + shift);
                variances[c] = (float) Math.max(0, average(rows, channels + c) - shift * shift);
            }
            replaced.add(new Replaced(
                    norm.name(), new float[][] {before, means}, new float[][] {numbers(now, variance), variances}));
            now = now.with(Map.of(mean, Tensor.of(means, channels), variance, Tensor.of(variances, channels)));
        }
        return now;
    }

    private static float[] numbers(Model model, String name) {
        return Optional.ofNullable(model.graph().initialisers().get(name))
                .orElseThrow()
                .floats();
    }

    private static double average(float[][] rows, int column) {
        double sum = 0;
        for (float[] row : rows) {
            sum += row[column];
        }
        return sum / rows.length;
    }

    /** Of each sample, for each channel, the mean of x - m and of (x - m)² over positions: {@code [2 channels]}. */
    private static float[][] moments(Model model, Node norm, float[] m, Samples samples, Execution execution) {
        Graph front = Cut.at(model.name(), model.graph(), norm.inputs().get(0));
        Value read = front.outputs().get(0);
        int rank = Shapes.of(model.name(), front, 1)
                .getOrDefault(read.name(), read)
                .rank();
        long[] positions = LongStream.range(2, rank).toArray();
        long[] across = new long[rank];
        Arrays.fill(across, 1);
        across[1] = m.length;
        Map<String, Tensor> constants = new LinkedHashMap<>(front.initialisers());
        constants.put(MOMENTS + "m", Tensor.of(m, across));
        constants.put(MOMENTS + "row", Tensor.of(new long[] {0, -1}, 2));
        List<Node> nodes = new ArrayList<>(front.nodes());
        nodes.add(node("centred", "Sub", read.name(), MOMENTS + "m"));
        nodes.add(node("square", "Mul", MOMENTS + "centred", MOMENTS + "centred"));
        String first = "centred";
        String second = "square";
        if (positions.length > 0) {
            constants.put(MOMENTS + "positions", Tensor.of(positions, positions.length));
            nodes.add(node("first", "ReduceMean", MOMENTS + "centred", MOMENTS + "positions"));
            nodes.add(node("second", "ReduceMean", MOMENTS + "square", MOMENTS + "positions"));
            first = "first";
            second = "second";
        }
        nodes.add(node("first-row", "Reshape", MOMENTS + first, MOMENTS + "row"));
        nodes.add(node("second-row", "Reshape", MOMENTS + second, MOMENTS + "row"));
        nodes.add(node("both", "Concat", MOMENTS + "first-row", MOMENTS + "second-row")
                .with("axis", Attribute.whole(1)));
        Graph graph =
                front.withNodes(nodes).withInitialisers(constants).withOutputs(List.of(Value.named(MOMENTS + "both")));
        Model measuring = new Model(model.name(), model.input(), graph, model.classes(), model.backbone(), model.own());
        Set<String> changing = new HashSet<>(model.own()); // only what is the file's may be kept between trials
        changing.retainAll(graph.initialisers().keySet());
        changing.add(MOMENTS + "m");
        Split split = Split.of(model.name(), graph, changing);
        try (Pass pass = new Pass(measuring, split, List.of(), samples, execution)) {
            return pass.scores(Map.of());
        }
    }

    private static Node node(String name, String op, String... inputs) {
        return Node.of(MOMENTS + name, op, List.of(inputs), List.of(MOMENTS + name));
    }
}
