package dev.graft.strategies.shot.episodic;

import dev.graft.core.labels.Classes;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * How a siamese network compares two embeddings.
 *
 * @param alpha what the difference of each number weighs
 */
record Twins(double[] alpha, double bias) {
    static Twins of(Model model) {
        return new Twins(
                numbers(model, EmbeddingNetwork.weights(model)), numbers(model, EmbeddingNetwork.bias(model))[0]);
    }

    /**
     * Where training begins: what differs is less alike, by the mean of the differences. More than that, and all pairs are as
     * good as surely different, so that the embedding shrinks until nothing differs; drawn numbers begin with half of the
     * differences making samples more alike.
     */
    static EmbeddingNetwork alike(EmbeddingNetwork network) {
        String alpha = EmbeddingNetwork.weights(network.model());
        Shape shape = Optional.ofNullable(network.model().graph().initialisers().get(alpha))
                .orElseThrow()
                .shape();
        float[] same = new float[(int) shape.elements()];
        Arrays.fill(same, -1f / same.length);
        return new EmbeddingNetwork(
                network.model().with(Map.of(alpha, Tensor.of(same, shape.sizes()))),
                network.parameters(),
                network.statistics());
    }

    private static double[] numbers(Model model, String name) {
        float[] floats = Optional.ofNullable(model.graph().initialisers().get(name))
                .orElseThrow()
                .floats();
        double[] numbers = new double[floats.length];
        Arrays.setAll(numbers, i -> floats[i]);
        return numbers;
    }

    double similarity(double[] h, double[] other) {
        double z = bias;
        for (int j = 0; j < alpha.length; j++) {
            z += alpha[j] * Math.abs(h[j] - other[j]);
        }
        return z;
    }

    /** The mean similarity to the support of each class; a class without gets no probability. */
    Rule learned(double[][] support, Classes labels) {
        int[] counts = labels.counts();
        return query -> {
            double[] z = new double[counts.length];
            Arrays.setAll(z, c -> counts[c] == 0 ? Double.NEGATIVE_INFINITY : 0);
            for (int i = 0; i < support.length; i++) {
                int c = labels.value(i);
                z[c] += similarity(query, support[i]) / counts[c];
            }
            return Rule.softmax(z);
        };
    }
}
