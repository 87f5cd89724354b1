package dev.graft.onnx.train;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** An input of a step beside samples and parameters: each step is given other numbers. */
public sealed interface StepInput permits Mask, StepInput.Scalar, StepInput.Uniform {
    /** Of the input. */
    String name();

    /** Of the input. */
    long[] sizes();

    /**
     * Writes the numbers of the next step.
     *
     * @param progress the share of the steps that lies behind, in [0, 1)
     * @param into room for all of them
     */
    void write(Random random, double progress, FloatBuffer into);

    /** A number without axes that follows the progress of the training, as the weight of a term may. */
    record Scalar(String name, DoubleUnaryOperator of) implements StepInput {
        @Override
        public long[] sizes() {
            return new long[0];
        }

        @Override
        public void write(Random random, double progress, FloatBuffer into) {
            into.put(0, (float) of.applyAsDouble(progress));
        }
    }

    /** Numbers from 0 to 1, drawn anew. */
    record Uniform(String name, long... sizes) implements StepInput {
        @Override
        public void write(Random random, double progress, FloatBuffer into) {
            for (int i = 0; i < into.limit(); i++) {
                into.put(i, random.nextFloat());
            }
        }
    }
}
