package dev.graft.onnx.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OpsTest {
    private final Ops o = Ops.empty("expressions");
    private final Value x = o.input("x", 2, 3);
    private final Map<String, Floats> given = Map.of("x", Floats.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));

    @Test
    void anExpressionReadsLikeItsEquation() {
        Value variance = o.mean(o.square(o.sub(x, o.mean(x, 1))), 1);

        assertThat(variance.sizes()).containsExactly(2, 1);
        assertThat(Evaluated.of(o, variance, given)).containsExactly(2f / 3, 2f / 3);
    }

    @Test
    void whatIsWrittenTwiceIsComputedOnce() {
        Value once = o.mul(o.exp(x), o.constant(2));
        int nodes = o.nodes().size();
        Value twice = o.mul(o.exp(x), 2);

        assertThat(twice).isEqualTo(once);
        assertThat(o.nodes()).hasSize(nodes);
    }

    /** Two masks of one dropout, as when the same network is run twice on a sample, are not one. */
    @Test
    void whatIsDrawnAtRandomIsDrawnEachTime() {
        Value ratio = o.constant(0.5);
        Value training = o.equal(ratio, 0.5);
        Value once = o.emit("Dropout", Map.of(), x.type(), x.sizes(), x, ratio, training);

        assertThat(o.emit("Dropout", Map.of(), x.type(), x.sizes(), x, ratio, training))
                .isNotEqualTo(once);
        assertThat(o.emit("Dropout", Map.of(), x.type(), x.sizes(), x))
                .isEqualTo(o.emit("Dropout", Map.of(), x.type(), x.sizes(), x));
    }

    @Test
    void whatTheGraphComputesAlreadyIsNotComputedAgain() {
        Value y = o.tanh(x);
        var graph = o.graph(List.of(y));
        Ops later = Ops.on(graph, Shapes.of("graph", graph, 1));

        assertThat(later.tanh(later.value("x"))).isEqualTo(later.value(y.name()));
    }

    @Test
    void namesAreToldApartAndSayWhereTheyComeFrom() {
        o.in("fire2/conv/grad");
        Value first = o.exp(x);
        Value second = o.exp(first);

        assertThat(first.name()).isEqualTo("fire2/conv/grad/exp");
        assertThat(second.name()).isEqualTo("fire2/conv/grad/exp_2");
    }

    @Test
    void shapesAreThoseOfOnnxRuntime() {
        o.transpose(o.pad(x, 0, 1, 0, -1), 1, 0);
        o.slice(x, new long[] {1, 0}, new long[] {2, 0}, new long[] {-1, 2}, new long[] {-2, 1});
        o.concat(-1, List.of(x, o.exp(x), o.zeros(2, 1)));
        o.matMul(o.expand(x, 4, 2, 3), o.transposeLast(x));
        o.sumTo(o.expand(x, 4, 2, 3), 1, 3);
        o.where(o.greater(x, 2), o.relu(x));
        o.einsum("ij,kj->ik", new long[] {2, 2}, x, x);
        List<Value> all = o.nodes().stream().map(Node::output).map(o::value).toList();
        Map<String, Value> inferred = Shapes.of("graph", o.graph(all), 1);

        assertThat(all).hasSizeGreaterThan(10).allSatisfy(value -> assertThat(inferred.get(value.name()))
                .isEqualTo(value));
    }

    @Test
    void aShapeThatDoesNotFitIsAnErrorWhereItIsWritten() {
        assertThatThrownBy(() -> o.add(x, o.constant(Tensor.of(new float[4], 4))))
                .hasMessageContaining("[2, 3] and [4] cannot be broadcast");
        assertThatThrownBy(() -> o.matMul(x, x)).hasMessageContaining("no product");
        assertThatThrownBy(() -> o.reshape(x, 4)).hasMessageContaining("is no [4]");
    }

    @Test
    void aNodeGetsAFurtherOutput() {
        Value image = o.input("image", 1, 1, 2, 2);
        Value largest = o.emit("GlobalMaxPool", Map.of(), image.type(), new long[] {1, 1, 1, 1}, image);

        assertThatThrownBy(() -> o.also(image, 1, image.type(), 1)).hasMessageContaining("no node computes");
        Value more = o.also(largest, 1, image.type(), 1);
        assertThat(o.also(largest, 1, image.type(), 1)).isEqualTo(more);
        assertThat(o.nodes().get(0).outputs()).containsExactly(largest.name(), more.name());
    }

    @Test
    void aStepIsOneWhereANumberIsPositive() {
        float[] numbers = {-1, Float.NEGATIVE_INFINITY, 0, Float.MIN_NORMAL, 1, Float.POSITIVE_INFINITY};
        assertThat(Evaluated.of(o, o.step(x), Map.of("x", Floats.of(numbers, 2, 3))))
                .containsExactly(0, 0, 0, 1, 1, 1);
    }

    /** Windows of 2 over rows of 3: what two windows have at the element between them is added up. */
    @Test
    void foldingAddsUpWhatWindowsHaveInCommon() {
        long[] ones = {1, 1};
        long[] none = {0, 0};
        Window window = new Window(new long[] {1, 2}, ones, ones, none, none);
        Value columns = o.reshape(o.slice(x, 1, 0, 2), 1, 2, 2); // [[1, 2], [4, 5]]

        assertThat(Evaluated.of(o, o.fold(columns, window, 1, 1, 1, 3), given)).containsExactly(1, 2 + 4, 5);
    }

    @Test
    void slicesBackwards() {
        Value backwards = o.slice(x, new long[] {1}, new long[] {2}, new long[] {-1}, new long[] {-1});

        assertThat(GraphFile.bytes(o.graph(List.of(backwards)))).isNotEmpty();
        assertThat(Evaluated.of(o, backwards, given)).containsExactly(3, 2, 1, 6, 5, 4);
    }
}
