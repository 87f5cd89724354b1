package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Networks as they are trained, small: gradients through many nodes, against finite differences and by hand. */
class NetworksTest {
    @Test
    void layersWithBatchNormalisation() {
        Network network = new Network("layers");
        Ops o = network.o;
        Value x = network.any("x", 6, 4);
        Value hidden = o.add(o.matMul(x, network.any("w1", 4, 5)), network.any("b1", 5));
        Value normal = o.batchNorm(
                hidden,
                network.drawn("scale", Domain.NOT_SMALL, 5),
                network.any("shift", 5),
                network.any("mean", 5),
                network.drawn("variance", Domain.POSITIVE, 5));
        Value y = o.matMul(o.tanh(normal), network.any("w2", 5, 2));
        assertThat(network.wrong(o.mean(o.square(y), 0, 1))).isEmpty();
    }

    @Test
    void layersWithTheStatisticsOfTheBatch() {
        Network network = new Network("training");
        Ops o = network.o;
        Value hidden = o.matMul(network.any("x", 6, 4), network.any("w1", 4, 3));
        Value zeros = o.constant(Tensor.of(new float[3], 3));
        Value normal = o.emit(
                "BatchNormalization",
                Map.of("training_mode", Attribute.whole(1)),
                Type.FLOAT,
                hidden.sizes(),
                hidden,
                network.drawn("scale", Domain.NOT_SMALL, 3),
                network.any("shift", 3),
                zeros,
                zeros);
        o.also(normal, 1, Type.FLOAT, 3);
        o.also(normal, 2, Type.FLOAT, 3);
        Value y = o.matMul(o.gelu(normal), network.any("w2", 3, 2));
        assertThat(network.wrong(o.mean(o.square(y), 0, 1))).isEmpty();
    }

    /** y = x + W₂ gelu(norm(W₁ x)), with products over the channels. */
    @Test
    void aResidualBlockWithGroupNormalisation() {
        Network network = new Network("residual");
        Ops o = network.o;
        Value x = network.any("x", 2, 4, 3, 2);
        Value inside = o.along(1, network.any("w1", 6, 4), x);
        Value normal = o.groupNorm(inside, 3, network.drawn("scale", Domain.NOT_SMALL, 6), network.any("shift", 6));
        Value y = o.add(x, o.along(1, network.any("w2", 4, 6), o.gelu(normal)));
        assertThat(network.wrong(o.mean(y, 2, 3))).isEmpty();
    }

    @Test
    void attentionWithAMaskThenLayers() {
        Network network = new Network("attention");
        Ops o = network.o;
        Value x = network.any("x", 2, 4, 6);
        Value h = o.layerNorm(x, network.drawn("scale1", Domain.NOT_SMALL, 6), network.any("shift1", 6));
        Value q = heads(o, o.matMul(h, network.any("q", 6, 6)));
        Value k = heads(o, o.matMul(h, network.any("k", 6, 6)));
        Value v = heads(o, o.matMul(h, network.any("v", 6, 6)));
        Value scores = o.div(o.matMul(q, o.transposeLast(k)), Math.sqrt(3));
        Value earlier = o.constant(Tensor.of(new long[] {1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1}, 4, 4));
        Value masked = o.where(o.cast(earlier, Type.BOOL), scores, o.constant(-1e4));
        Value seen = o.transpose(o.matMul(o.softmax(masked, -1), v), 0, 2, 1, 3);
        Value y = o.add(x, o.matMul(o.reshape(seen, 2, 4, 6), network.any("out", 6, 6)));
        Value h2 = o.layerNorm(y, network.drawn("scale2", Domain.NOT_SMALL, 6), network.any("shift2", 6));
        Value wide = o.gelu(o.add(o.matMul(h2, network.any("up", 6, 8)), network.any("bias", 8)));
        assertThat(network.wrong(o.add(y, o.matMul(wide, network.any("down", 8, 6)))))
                .isEmpty();
    }

    /** [samples, tokens, 6] to [samples, 2, tokens, 3]. */
    private static Value heads(Ops o, Value a) {
        return o.transpose(o.reshape(a, 2, 4, 2, 3), 0, 2, 1, 3);
    }

    /** The mean of words' vectors: a row gets the gradient times how often it occurs, by the number of words. */
    @Test
    void meansOfEmbeddings() {
        Network network = new Network("embedding");
        Ops o = network.o;
        Value words = o.constant(Tensor.of(new long[] {3, 0, 3, 3, 1, 1, 0, -2}, 2, 4));
        Value means = o.mean(o.gather(network.any("table", 5, 2), 0, words), 1);
        Value y = o.mul(means, o.constant(Tensor.of(new float[] {4, 8, 12, 16}, 2, 1, 2)));
        // row 0: once in the first sentence and in the second; row 1: twice in the second; row 3: three times, once
        assertThat(network.gradients(y)).hasEntrySatisfying("table", gradient -> assertThat(gradient)
                .containsExactly(1 + 3, 2 + 4, 2 * 3, 2 * 4, 0, 0, 3 * 1 + 3, 3 * 2 + 4, 0, 0));
    }

    /** The gradient of the cross-entropy -mean log p[label] with regard to the scores is (p - t) / n. */
    @Test
    void crossEntropy() {
        Network network = new Network("cross-entropy");
        Ops o = network.o;
        // p = (1/2, 1/4, 1/4) and (1/10, 1/10, 8/10)
        float[] scores = {(float) Math.log(2), 0, 0, 1, 1, 1 + (float) Math.log(8)};
        Value labels = o.constant(Tensor.of(new long[] {1, 2}, 2, 1));
        Value logs = o.logSoftmax(network.given("scores", scores, 2, 3), 1);
        Value loss = o.neg(o.mean(o.gatherElements(logs, 1, labels), 0, 1));
        assertThat(network.gradients(loss)).hasEntrySatisfying("scores", gradient -> assertThat(gradient)
                .containsExactly(new float[] {0.25f, -0.375f, 0.125f, 0.05f, 0.05f, -0.1f}, within(1e-6f)));
    }

    /** The gradient of mean (x w - t)² with regard to w is 2/n xᵀ (x w - t), wherever x w comes from. */
    @Test
    void leastSquares() {
        Network network = new Network("least squares");
        Ops o = network.o;
        Value x = network.given("x", new float[] {1, 2, 3, 4}, 2, 2);
        Value w = network.given("w", new float[] {1, -1}, 2, 1);
        Value error = o.sub(o.matMul(x, w), network.given("t", new float[] {1, 1}, 2, 1));
        // x w - t = (-2, -2); 2/2 (1 * -2 + 3 * -2, 2 * -2 + 4 * -2)
        assertThat(network.gradients(o.mean(o.square(error), 0, 1)))
                .hasEntrySatisfying("w", gradient -> assertThat(gradient).containsExactly(-8, -12))
                .hasEntrySatisfying("t", gradient -> assertThat(gradient).containsExactly(2, 2))
                .hasEntrySatisfying("x", gradient -> assertThat(gradient).containsExactly(-2, 2, -2, 2));
    }
}
