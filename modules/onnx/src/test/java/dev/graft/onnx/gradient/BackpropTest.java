package dev.graft.onnx.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Evaluated;
import dev.graft.onnx.ops.Ops;
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

    @Test
    void namesSayOfWhichNodeAGradientIs() {
        Value y = o.in("head").tanh(x);
        gradients(List.of(y), x);

        assertThat(o.nodes().get(o.nodes().size() - 1).name()).startsWith("head/tanh/grad/");
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
                .hasMessageContaining("numbers of 64 bits");
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
