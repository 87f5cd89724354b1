package dev.graft.onnx.train;

import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import java.util.Random;

/** Numbers of a normal distribution, mean 0 and variance 1. */
final class Gaussian {
    private Gaussian() {}

    static Tensor numbers(Random random, long... sizes) {
        float[] numbers = new float[Math.toIntExact(Shape.of(sizes).elements())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Tensor.of(numbers, sizes);
    }
}
