package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shapes, parts and places: what is known without differences, and what is refused. */
class ReshapingTest {
    @Test
    void aPartThatNothingUsesGetsZeros() {
        Network network = new Network("split");
        Ops o = network.o;
        Value x = network.any("x", 5);
        Value first = o.emit("Split", Map.of("num_outputs", Attribute.whole(2)), Type.FLOAT, new long[] {3}, x);
        Value second = o.also(first, 1, Type.FLOAT, 2);
        Value y = o.mul(second, o.constant(Tensor.of(new float[] {2, 3}, 2)));
        assertThat(network.gradients(y))
                .hasEntrySatisfying("x", dx -> assertThat(dx).containsExactly(0, 0, 0, 2, 3));
    }

    @Test
    void nothingHasAShapeToo() {
        Network network = new Network("nothing");
        Value x = network.given("x", new float[0], 0, 2);
        assertThat(network.gradients(network.o.reshape(x, 3, 0)))
                .hasEntrySatisfying("x", dx -> assertThat(dx).isEmpty());
    }

    @Test
    void whatIsTakenBackwardsByTwoGetsItsGradientThere() {
        Network network = new Network("slice");
        Ops o = network.o;
        Value x = network.any("x", 6);
        Value y = o.slice(x, new long[] {0}, new long[] {4}, new long[] {-1}, new long[] {-2});
        assertThat(network.gradients(o.mul(y, o.constant(Tensor.of(new float[] {1, 2, 3}, 3)))))
                .hasEntrySatisfying("x", dx -> assertThat(dx).containsExactly(3, 0, 2, 0, 1, 0));
    }

    @Test
    void whatIsReflectedGetsTheSumOfItsCopies() {
        Network network = new Network("reflect");
        Ops o = network.o;
        Value x = network.any("x", 3);
        // 3 2 | 1 2 3 | 2
        Value y =
                o.emit("Pad", Map.of("mode", Attribute.word("reflect")), Type.FLOAT, new long[] {6}, x, o.wholes(2, 1));
        Value weights = o.constant(Tensor.of(new float[] {1, 10, 100, 1000, 10000, 100000}, 6));
        assertThat(network.gradients(o.mul(y, weights)))
                .hasEntrySatisfying("x", dx -> assertThat(dx).containsExactly(100, 101010, 10001));
    }

    @Test
    void aReductionThatIsNoSumIsRefused() {
        Row row = Row.of("ScatterND", "greatest")
                .with("reduction", "max")
                .any(3)
                .constant(Tensor.of(new long[] {1}, 1, 1))
                .any(1);
        assertRefused(row, "ScatterND: reduction \"max\" is not known");
    }

    @Test
    void aWrapOfMoreThanThereIsIsRefused() {
        Row row = Row.of("Pad", "wrap").with("mode", "wrap").any(3).wholes(4, 0);
        assertRefused(row, "ONNX Runtime gives no certain numbers where more is wrapped than there is");
    }

    static void assertRefused(Row row, String why) {
        assertThatThrownBy(() -> GradientCheck.findings(row, StandardRules.all()))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(why);
    }
}
