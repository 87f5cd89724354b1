package dev.graft.onnx.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.core.GraftException;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Det has no rule; nodes are named as what they compute. */
class RefusalTest {
    private static final Pattern CUT = Pattern.compile("Freeze the network up to \"(.*)\": ");
    private static final String NOWHERE = "freeze all of it, and train a head";

    @Test
    void allAreToldAtOnce() {
        Graph graph = graph(
                node("Relu", "x", "a"),
                node("Det", "a", "b"),
                node("Det", "x", "c"),
                new Node("d", "com.microsoft", "Gelu", List.of("x"), List.of("d"), Map.of()),
                node("Add", "b,c", "e"),
                node("Mul", "e,d", "f"),
                node("Sigmoid", "f", "y"));
        assertThatThrownBy(() -> differentiate(graph, "y"))
                .isInstanceOf(GraftException.class)
                .hasMessage("model.onnx: no gradient goes through 3 of its nodes: Det: no gradient is known (b, c);"
                        + " com.microsoft::Gelu: no gradient is known (d). Freeze the network up to \"f\": what is behind"
                        + " it can be trained. See what has one: ./graft list ops");
    }

    @Test
    void ofManyTheFirstAreNamed() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            nodes.add(node("Det", "x", "d" + i));
        }
        nodes.add(node("Sum", String.join(",", nodes.stream().map(Node::output).toList()), "s"));
        nodes.add(node("Relu", "s", "y"));
        assertThatThrownBy(() -> differentiate(graph(nodes.toArray(Node[]::new)), "y"))
                .hasMessageContaining("30 of its nodes: Det: no gradient is known (d0, d1, d2 and 27 more). ");
    }

    /** The cut behind a block that has a way around the problem is behind the way too. */
    @Test
    void aWayAroundIsSeen() {
        cutIs(
                "r",
                node("Relu", "x", "a"),
                node("Det", "a", "d"),
                node("Add", "a,d", "r"),
                node("Relu", "r", "b"),
                node("Exp", "b", "e"),
                node("Add", "b,e", "y"));
        // within a block there is no cut: b is read behind it
        cutIs(
                "s",
                node("Relu", "x", "b"),
                node("Det", "b", "d"),
                node("Exp", "d", "e"),
                node("Add", "e,b", "s"),
                node("Tanh", "s", "y"));
    }

    @Test
    void theNearestIsTheOneThatLeavesMost() {
        cutIs(
                "d",
                node("Relu", "x", "a"),
                node("Det", "a", "d"),
                node("Exp", "d", "e"),
                node("Exp", "e", "f"),
                node("Tanh", "f", "y"));
    }

    @Test
    void whereTheProblemIsTheEndOnlyAHeadCanBeTrained() {
        Graph graph = graph(node("Relu", "x", "a"), node("Exp", "a", "b"), node("Det", "b", "y"));
        assertThatThrownBy(() -> differentiate(graph, "y")).hasMessageContaining(NOWHERE);
    }

    /** Of two outputs that are both wanted, one comes from in front of the problem. */
    @Test
    void anOutputInFrontIsLost() {
        Graph graph = graph(
                        node("Relu", "x", "a"), node("Exp", "a", "front"), node("Det", "a", "d"), node("Exp", "d", "y"))
                .withOutputs(List.of(Value.named("front"), Value.named("y")));
        assertThatThrownBy(() -> differentiate(graph, "front", "y")).hasMessageContaining(NOWHERE);
        assertThatThrownBy(() -> differentiate(graph.withOutputs(List.of(Value.named("y"))), "y"))
                .hasMessageContaining("up to \"d\"");
    }

    /** Labels, which only the loss reads, are given; what is computed of the sample in front of the cut is not. */
    @Test
    void furtherInputsMayBeReadBehindTheCut() {
        cutIs(
                "d",
                node("Det", "x", "d"),
                node("Relu", "labels", "l"),
                node("Sub", "d,l", "e"),
                node("Mul", "e,labels", "y"));
        cutIs(
                "f",
                node("Relu", "labels", "l"),
                node("Add", "x,l", "a"),
                node("Det", "a", "d"),
                node("Sub", "d,l", "f"),
                node("Exp", "f", "y"));
    }

    /** A case that a rule does not know, for which it had asked the node for a further output before. */
    @Test
    void aRuleThatDoesNotKnowItsCaseSaysWhy() {
        Rules rules = StandardRules.all().with(OpRule.op("Dropout", "").input((n, dy, o) -> {
            n.also(1, Type.BOOL, n.in(0).sizes());
            throw new NoGradient("its ratio is odd");
        }));
        Graph graph =
                graph(node("Relu", "x", "a"), node("Dropout", "a", "d"), node("Exp", "d", "e"), node("Relu", "e", "y"));
        assertThatThrownBy(() -> differentiate(rules, graph, "y"))
                .hasMessageContaining("Dropout: its ratio is odd (d). Freeze the network up to \"d\"");
    }

    /** The message names the cut, and behind it gradients are written. */
    private static void cutIs(String expected, Node... nodes) {
        Graph graph = graph(nodes);
        GraftException refused = catchThrowableOfType(GraftException.class, () -> differentiate(graph, "y"));
        Matcher cut = CUT.matcher(String.valueOf(refused.getMessage()));
        assertThat(cut.find()).as(refused.getMessage()).isTrue();
        assertThat(cut.group(1)).isEqualTo(expected);
        Graph front = Cut.at("x", graph, expected);
        List<Node> behind = new ArrayList<>(graph.nodes());
        behind.removeAll(front.nodes());
        List<Value> inputs = new ArrayList<>(graph.inputs());
        inputs.add(Value.of(expected, Type.FLOAT, Shape.of(2, 2)));
        Graph rest = Cut.to(graph.withInputs(inputs).withNodes(behind), graph.outputs());
        assertThatCode(() -> differentiate(StandardRules.all(), rest, List.of(expected), "y"))
                .doesNotThrowAnyException();
        assertThat(rest.inputs()).extracting(Value::name).doesNotContain("picture");
    }

    private static void differentiate(Graph graph, String... outputs) {
        differentiate(StandardRules.all(), graph, outputs);
    }

    private static void differentiate(Rules rules, Graph graph, String... outputs) {
        differentiate(rules, graph, List.of("w"), outputs);
    }

    private static void differentiate(Rules rules, Graph graph, List<String> of, String... outputs) {
        Ops ops = Prepare.ops("model.onnx", graph, 2);
        Map<String, Value> upstream = new LinkedHashMap<>();
        for (String output : outputs) {
            upstream.put(
                    output, ops.input("gradient of " + output, ops.value(output).sizes()));
        }
        Backprop.gradients("model.onnx", ops, rules, upstream, of);
    }

    private static Node node(String op, String inputs, String output) {
        Map<String, Attribute> none = Map.of();
        return new Node(output, "", op, List.of(inputs.split(",")), List.of(output), none);
    }

    /** x is a picture times a parameter w. */
    private static Graph graph(Node... nodes) {
        List<Node> all = new ArrayList<>();
        all.add(node("Mul", "picture,w", "x"));
        all.addAll(List.of(nodes));
        return new Graph(
                "g",
                Map.of("", Ops.OPSET, "com.microsoft", 1),
                List.of(
                        Value.of("picture", Type.FLOAT, Shape.of(2, 2)),
                        Value.of("labels", Type.FLOAT, Shape.of(2, 2))),
                List.of(Value.named("y")),
                Map.of("w", Tensor.of(new float[] {1, 2}, 2)),
                all);
    }
}
