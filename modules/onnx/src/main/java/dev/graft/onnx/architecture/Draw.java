package dev.graft.onnx.architecture;

import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** How the numbers of a parameter are drawn. */
public sealed interface Draw {
    /** Numbers of this shape. */
    Tensor of(Shape shape, Random random);

    /**
     * Normal with mean 0. For weights in front of a ReLU of variance 2 / fan-in, which keeps the squares of what flows
     * forward: half of a ReLU's outputs are 0. Source: He et al., Delving Deep into Rectifiers (ICCV 2015), equation 10.
     */
    record Normal(double deviation) implements Draw {
        /**
         * As He et al. draw.
         *
         * @param in how many numbers each output is summed of
         */
        static Normal he(double in) {
            return new Normal(Math.sqrt(2 / in));
        }

        @Override
        public Tensor of(Shape shape, Random random) {
            return filled(shape, () -> deviation * random.nextGaussian());
        }
    }

    /**
     * Uniform between -limit and limit. For weights in front of anything else of variance 2 / (fan-in + fan-out), between
     * what keeps the variance forward and what keeps that of gradients backward. Source: Glorot and Bengio, Understanding
     * the difficulty of training deep feedforward neural networks (AISTATS 2010), equation 16.
     */
    record Uniform(double limit) implements Draw {
        /**
         * As Glorot and Bengio draw.
         *
         * @param in how many numbers each output is summed of
         * @param out how many outputs each number is part of
         */
        static Uniform glorot(double in, double out) {
            return new Uniform(Math.sqrt(6 / (in + out)));
        }

        @Override
        public Tensor of(Shape shape, Random random) {
            return filled(shape, () -> limit * (2 * random.nextDouble() - 1));
        }
    }

    /** The same number everywhere; nothing is drawn. */
    record Same(double number) implements Draw {
        @Override
        public Tensor of(Shape shape, Random random) {
            float[] numbers = new float[(int) shape.elements()];
            Arrays.fill(numbers, (float) number);
            return Tensor.of(numbers, shape.sizes());
        }
    }

    private static Tensor filled(Shape shape, DoubleSupplier next) {
        float[] numbers = new float[(int) shape.elements()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) next.getAsDouble();
        }
        return Tensor.of(numbers, shape.sizes());
    }
}
