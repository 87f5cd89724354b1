package dev.graft.onnx.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Evaluated;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The walk; what single rules say is checked by finite differences elsewhere. */
final class BackpropTest {
    private final Ops o = Ops.empty("walk");
    private final Value x = o.input("x", 2);
    private final Value w = o.input("w", 2, 2);
    private final Map<String, Floats> given =
            Map.of("x", Floats.of(new float[] {1, 2}, 2), "w", Floats.of(new float[] {3, 4, 5, 6}, 2, 2));

    /** The gradients of the sum of these values' elements. */
    private Map<String, Value> gradients(List<Value> outputs, Value... of) {
        Map<String, Value> ones = new LinkedHashMap<>();
        outputs.forEach(y -> ones.put(y.name(), o.add(o.zeros(y.sizes()), 1)));
        return Backprop.gradients(
                "walk",
                o,
                StandardRules.all(),
                ones,
                Arrays.stream(of).map(Value::name).toList());
    }

    private float[] gradient(Value y, Value of) {
        Value gradient =
                Optional.ofNullable(gradients(List.of(y), of).get(of.name())).orElseThrow();
        assertThat(gradient.sizes()).isEqualTo(of.sizes());
        return Evaluated.of(o, gradient, given);
    }

    @Test
    void theChainRule() {
        // d tanh²(x)/dx = 2 tanh(x) (1 - tanh²(x))
        double tanh = Math.tanh(1);
        assertThat(gradient(o.square(o.tanh(x)), x)[0])
                .isCloseTo((float) (2 * tanh * (1 - tanh * tanh)), within(1e-6f));
    }

    @Test
    void aValueUsedTwiceGetsTheSum() {
        // d (x² + 3x)/dx = 2x + 3
        assertThat(gradient(o.add(o.mul(x, x), o.mul(x, 3)), x)).containsExactly(5, 7);
    }

    @Test
    void whatWasBroadcastIsSummed() {
        // x stands in both rows of w + x
        assertThat(gradient(o.add(w, x), x)).containsExactly(2, 2);
        assertThat(gradient(o.mul(w, x), x)).containsExactly(3 + 5, 4 + 6);
    }

    @Test
    void aValueInTheMiddleHasAGradientToo() {
        Value middle = o.square(x);
        assertThat(gradient(o.mul(middle, 3), middle)).containsExactly(3, 3);
    }

    @Test
    void anOutputThatIsReadAgainAddsItsOwn() {
        Value y = o.mul(x, 2);
        Map<String, Value> gradients = gradients(List.of(y, o.mul(y, 5)), x);
        assertThat(Evaluated.of(o, Optional.ofNullable(gradients.get("x")).orElseThrow(), given))
                .containsExactly(2 + 10, 2 + 10);
    }

    @Test
    void whatTheOutputDoesNotDependOnHasZeros() {
        assertThat(gradient(o.exp(x), w)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void onlyWhatIsOnTheWayIsVisited() {
        Value frozen = o.exp(x);
        Value aside = o.log(w);
        Value y = o.mul(o.sigmoid(frozen), w);
        int nodes = o.nodes().size();
        gradients(List.of(y), w);

        List<Node> added = o.nodes().subList(nodes, o.nodes().size());
        assertThat(added)
                .noneMatch(node ->
                        node.reads().contains(frozen.name()) || node.reads().contains(aside.name()));
    }

    /** Nothing is asked of what is only read in a way that no gradient goes back, not even a rule. */
    @Test
    void whereAGradientStopsNothingIsVisited() {
        Value square = o.mul(w, w);
        Value type = o.emit("Det", Map.of(), w.type(), new long[0], square);
        Value y = o.emit("CastLike", Map.of(), w.type(), w.sizes(), o.exp(w), type);
        gradients(List.of(y), w);

        assertThat(o.nodes()).noneMatch(node -> node.name().startsWith(square.name() + "/grad"));
    }

    @Test
    void namesSayOfWhichNodeAGradientIs() {
        Value y = o.in("head").tanh(x);
        gradients(List.of(y), x);

        assertThat(o.nodes().get(o.nodes().size() - 1).name()).startsWith("head/tanh/grad/");
        assertThat(o.exp(x).name()).isEqualTo("head/exp");
    }

    @Test
    void aRuleSaysSomethingOfEveryInput() {
        Rules forgetful = StandardRules.all().with(OpRule.op("Mul", "").input((n, dy, p) -> p.mul(dy, n.in(1))));
        Value y = o.mul(x, w);

        assertThatThrownBy(() -> Backprop.gradients("walk", o, forgetful, Map.of(y.name(), y), List.of("w")))
                .hasMessageContaining("the rule of Mul says nothing of its input 1");
    }

    @Test
    void whatIsAskedForMustBeThere() {
        Value y = o.exp(x);
        Map<String, Value> one = Map.of(y.name(), y);

        assertThatThrownBy(() -> Backprop.gradients("a.onnx", o, StandardRules.all(), one, List.of("x", "v")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("a.onnx: it has no value \"v\"");
        Value whole = o.wholes(1, 2);
        assertThatThrownBy(() -> Backprop.gradients("a.onnx", o, StandardRules.all(), one, List.of(whole.name())))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("a.onnx: the numbers of \"constant\" are int64, not float. Export");
    }

    /** A sequence may hold the value, and what a branch computes may be computed of it: neither is a gradient of zeros. */
    @Test
    void whatIsNoTensorHidesNoGradient() {
        Graph branch = new Graph(
                "b",
                Map.of("", Ops.OPSET),
                List.of(),
                List.of(Value.named("t")),
                Map.of(),
                List.of(Node.of("t", "Exp", List.of("x"), List.of("t"))));
        Map<String, Attribute> branches =
                Map.of("then_branch", new Attribute.Body(branch), "else_branch", new Attribute.Body(branch));
        Graph graph = new Graph(
                "g",
                Map.of("", Ops.OPSET),
                List.of(Value.of("x", Type.FLOAT, Shape.of(2)), Value.of("c", Type.BOOL, Shape.of())),
                List.of(Value.of("y", Type.FLOAT, Shape.of(2)), Value.of("z", Type.FLOAT, Shape.of(2))),
                Map.of("first", Tensor.of(new long[] {0}), "two", Tensor.of(new long[] {2}, 1)),
                List.of(
                        Node.of("s", "SequenceConstruct", List.of("x", "x"), List.of("s")),
                        Node.of("at", "SequenceAt", List.of("s", "first"), List.of("at")),
                        Node.of("y", "Reshape", List.of("at", "two"), List.of("y")),
                        new Node("if", "", "If", List.of("c"), List.of("if"), branches),
                        Node.of("z", "Reshape", List.of("if", "two"), List.of("z"))));
        Ops ops = Prepare.ops("g", graph, 1);

        for (String output : List.of("y", "z")) {
            Map<String, Value> one = Map.of(output, ops.value(output));
            assertThatThrownBy(() -> Backprop.gradients("g", ops, StandardRules.all(), one, List.of("x")))
                    .hasMessageContaining("no gradient is known (%s)", output.equals("y") ? "at" : "if");
        }
    }

    /** As where a loss is the mean over too few axes. */
    @Test
    void aGradientOfAnotherSizeIsRefused() {
        Value y = o.square(w);
        assertThatThrownBy(() -> Backprop.gradients(
                        "walk", o, StandardRules.all(), Map.of(y.name(), o.constant(1)), List.of("w")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("walk: the gradient with regard to mul float [2, 2] has another size: constant float []");
    }

    @Test
    void numbersOf64BitsAreRefused() {
        Value y = o.cast(o.exp(o.cast(o.mul(x, 2), Type.DOUBLE)), Type.FLOAT);

        assertThatThrownBy(() -> gradients(List.of(y), x))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("Cast: the numbers of \"cast\" are double, not float");
    }

    @Test
    void aShapeThatIsOnlyKnownWhenItRunsIsRefused() {
        Graph open = new Graph(
                "open",
                Map.of("", Ops.OPSET),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 2))),
                List.of(Value.of("y", Type.FLOAT, Shape.of(-1, 2))),
                Map.of(),
                List.of(Node.of("n", "Exp", List.of("x"), List.of("y"))));
        Map<String, Value> known = new LinkedHashMap<>();
        open.inputs().forEach(value -> known.put(value.name(), value));
        open.outputs().forEach(value -> known.put(value.name(), value));
        Ops ops = Ops.on(open, known);

        assertThatThrownBy(() -> Backprop.gradients(
                        "open.onnx", ops, StandardRules.all(), Map.of("y", ops.constant(1)), List.of("x")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("open.onnx")
                .hasMessageContaining("the shape of \"y\" is not known before it runs");
    }
}
