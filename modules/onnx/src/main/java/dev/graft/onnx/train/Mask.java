package dev.graft.onnx.train;

import java.nio.FloatBuffer;
import java.util.Random;

/**
 * An input that drops: where it is 0 a number is dropped, elsewhere the number is made larger by what it is, so that the mean
 * stays. Source: Srivastava et al., Dropout (JMLR 15, 2014), section 10, with the scaling moved into training.
 *
 * @param name of the input
 * @param ratio how likely a number is dropped, in [0, 1)
 * @param sizes of the input
 */
public record Mask(String name, double ratio, long... sizes) implements StepInput {
    @Override
    public void write(Random random, double progress, FloatBuffer into) {
        float kept = (float) (1 / (1 - ratio));
        for (int i = 0; i < into.limit(); i++) {
            into.put(i, random.nextDouble() < ratio ? 0 : kept);
        }
    }
}
