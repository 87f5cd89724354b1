package dev.graft.onnx.prepare.opset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.opset.OldNodes.Old;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OneOpsetTest {
    static Stream<Old> oldNodes() {
        return OldNodes.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oldNodes")
    void whatIsComputedIsTheSameToTheBit(Old old) {
        same(old.graph(), OneOpset.of("x", old.graph()), old.x());
    }

    /** Nothing is known of values inside a node, so that what goes without shapes and types is taken. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("oldNodes")
    void insideANodeToo(Old old) {
        if (!old.change().startsWith("GroupNormalization")) { // its channels are not known there
            Graph inside = inIf(old.graph());
            same(inside, OneOpset.of("x", inside), old.x());
        }
    }

    static Stream<Old> unchanged() {
        return UnchangedNodes.all();
    }

    /** To the bit, but for AveragePool, of which ONNX Runtime has two programs. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("unchanged")
    void whatIsInNoTableStaysAndMeansTheSame(Old old) {
        Graph adapted = OneOpset.of("x", old.graph());
        assertThat(adapted.nodes()).isEqualTo(old.graph().nodes());
        if (!old.change().startsWith("AveragePool")) {
            same(old.graph(), adapted, old.x());
        }
        Map<String, Floats> before = run(old.graph(), old.x());
        run(adapted, old.x()).forEach((name, floats) -> assertThat(floats.toArray())
                .containsExactly(
                        Optional.ofNullable(before.get(name)).orElseThrow().toArray(), within(1e-6f)));
    }

    @Test
    void everyChangeIsTriedOrRefused() {
        assertThat(Stream.concat(OldNodes.all().map(Old::change), Stream.of("Scan 8"))
                        .collect(Collectors.toSet()))
                .isEqualTo(Map.copyOf(Changes.all().stream().collect(Collectors.toMap(x -> x, x -> x)))
                        .keySet());
    }

    @Test
    void aSoftmaxOverOneAxisStaysOneNode() {
        Graph maps = OldNodes.old("Softmax 12", Map.of(), 1, OldNodes.sizes(2, 5, 1, 1))
                .graph();
        assertThat(OneOpset.of("x", maps).nodes().get(0))
                .isEqualTo(maps.nodes().get(0).with("axis", Attribute.whole(1)));
        Graph rows =
                OldNodes.old("Softmax 12", Map.of(), 1, OldNodes.sizes(2, 5)).graph();
        assertThat(OneOpset.of("x", rows).nodes().get(0))
                .isEqualTo(rows.nodes().get(0).with("axis", Attribute.whole(-1)));
    }

    /** Of the batch's own statistics: what comes out and the running ones that are written. */
    @ParameterizedTest
    @CsvSource({"7", "9", "13"})
    void aBatchNormalisationThatIsTrainedIsOne(int opset) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        List.of("s", "b", "m").forEach(name -> constants.put(name, Tensor.of(Small.waves(3), 3)));
        constants.put("v", Tensor.of(new float[] {1, 2, 0.5f}, 3));
        Node node = Node.of(
                "n", "BatchNormalization", List.of("x", "s", "b", "m", "v"), List.of("y", "mean", "var", "a", "c"));
        Graph graph =
                graph(opset, sizes(4, 3, 2), List.of(node), "y", "mean", "var").withInitialisers(constants);
        same(graph, OneOpset.of("x", graph), 4, 3, 2);
        Graph saved = graph.withOutputs(List.of(Value.named("y"), Value.named("a")));
        assertThatThrownBy(() -> OneOpset.of("model.onnx", saved))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("BatchNormalization: its outputs saved_mean and saved_var are read (n)");
    }

    @Test
    void allThatCannotBeSaidIsToldAtOnce() {
        List<Node> nodes = List.of(
                new Node("a", "", "ParametricSoftplus", List.of("x"), List.of("a"), Map.of()),
                new Node("b", "", "ParametricSoftplus", List.of("a"), List.of("b"), Map.of()),
                new Node(
                        "c",
                        "",
                        "BatchNormalization",
                        List.of("b", "s", "s", "s", "s"),
                        List.of("c"),
                        Map.of("spatial", Attribute.whole(0))),
                Node.of("d", "Relu", List.of("c"), List.of("y")));
        Graph graph =
                graph(7, sizes(2, 3), nodes, "y").withInitialisers(Map.of("s", Tensor.of(new float[] {1, 1, 1}, 3)));
        assertThatThrownBy(() -> OneOpset.of("model.onnx", graph))
                .isInstanceOf(GraftException.class)
                .hasMessage("model.onnx: it is of operator set 7, and these nodes cannot be brought to 21:"
                        + " BatchNormalization: spatial = 0, statistics for each position (c);"
                        + " ParametricSoftplus: ONNX has no such operator any more (a, b)."
                        + " Export the network again, with operator set 17 or later.");
    }

    @Test
    void otherRefusals() {
        refused("Scan 8", Map.of(), "its batches, and lengths of sequences, are said nowhere any more");
        refused(
                "MeanVarianceNormalization 8",
                Map.of("normalize_variance", Attribute.whole(0)),
                "normalize_variance = 0, means alone");
        refused(
                "Resize 12",
                Map.of(
                        "mode",
                        Attribute.word("linear"),
                        "coordinate_transformation_mode",
                        Attribute.word("tf_half_pixel_for_nn")),
                "tf_half_pixel_for_nn, other than with nearest_mode floor");
        Graph dynamic = graph(10, sizes(1, 1), List.of(Node.of("n", "Resize", List.of("x", "x"), List.of("y"))), "y");
        assertThatThrownBy(() -> OneOpset.of("x", dynamic))
                .hasMessageContaining(
                        "Resize: whether it makes maps larger or smaller is not known before it runs (n)");
    }

    @Test
    void theNewestAndOtherDomainsStayAsTheyAre() {
        Graph newest = Small.one(2, "Relu", Map.of());
        Graph graph = new Graph(
                "g", Map.of("", 21, "com.microsoft", 1), newest.inputs(), newest.outputs(), Map.of(), newest.nodes());
        assertThat(OneOpset.of("x", graph)).isSameAs(graph);
        Node other = new Node("n", "com.microsoft", "Split", List.of("x"), List.of("y"), Map.of());
        Graph older = new Graph(
                "g", Map.of("", 12, "com.microsoft", 1), graph.inputs(), graph.outputs(), Map.of(), List.of(other));
        assertThat(OneOpset.of("x", older).nodes()).containsExactly(other);
        assertThat(OneOpset.of("x", older).opsets()).isEqualTo(Map.of("", 21, "com.microsoft", 1));
    }

    private static void refused(String change, Map<String, Attribute> attributes, String why) {
        Graph graph =
                OldNodes.old(change, attributes, 1, OldNodes.sizes(1, 2, 3, 4)).graph();
        assertThatThrownBy(() -> OneOpset.of("x", graph))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(change.substring(0, change.indexOf(' ')) + ": " + why + " (n)");
    }

    private static void same(Graph old, Graph adapted, long... x) {
        assertThat(adapted.opset()).isEqualTo(21);
        Map<String, Floats> before = run(old, x);
        Map<String, Floats> after = run(adapted, x);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, floats) -> {
            Floats other = Optional.ofNullable(after.get(name)).orElseThrow();
            assertThat(other.shape()).as(name).isEqualTo(floats.shape());
            assertThat(other.toArray()).as(name).isEqualTo(floats.toArray());
        });
    }

    private static Map<String, Floats> run(Graph graph, long... x) {
        int count = (int) Shape.of(x).elements();
        try (Session session = Session.open("x", GraphFile.bytes(graph), Device.CPU, 1)) {
            return session.run(Map.of("x", Floats.of(Small.waves(count), x)));
        }
    }

    private static Graph graph(int opset, long[] x, List<Node> nodes, String... outputs) {
        return new Graph(
                "g",
                Map.of("", opset),
                List.of(Value.of("x", Type.FLOAT, Shape.of(x))),
                Stream.of(outputs).map(Value::named).toList(),
                Map.of(),
                nodes);
    }

    private static long[] sizes(long... sizes) {
        return sizes;
    }

    /** The same in both branches of a node, with its constants inside. */
    private static Graph inIf(Graph graph) {
        List<Value> outputs = graph.outputs();
        Graph body = graph.withInputs(List.of())
                .withOutputs(outputs.stream()
                        .map(output -> new Value(output.name(), Type.FLOAT, Optional.empty()))
                        .toList());
        Map<String, Attribute> branches =
                Map.of("then_branch", new Attribute.Body(body), "else_branch", new Attribute.Body(body));
        List<Value> chosen = new ArrayList<>();
        outputs.forEach(output -> chosen.add(Value.named("chosen " + output.name())));
        Node node = new Node(
                "if",
                "",
                "If",
                List.of("truth"),
                chosen.stream().map(Value::name).toList(),
                branches);
        Graph around = graph.withNodes(List.of(
                        new Node(
                                "truth",
                                "",
                                "Cast",
                                List.of("one"),
                                List.of("truth"),
                                Map.of("to", Attribute.whole(Type.BOOL.number()))),
                        node))
                .withOutputs(chosen);
        return around.withInitialisers(Map.of("one", Tensor.of(new long[] {1})));
    }
}
