package dev.graft.onnx.gradient.check;

import java.util.SplittableRandom;

/** Where an input's numbers are drawn from, so that no step of the check crosses a kink or a tie. */
@FunctionalInterface
interface Domain {
    /** All real numbers that matter: from -1.5 to 1.5. */
    Domain ANY = within(-1.5, 1.5);

    Domain POSITIVE = within(0.4, 2);

    /** Away from 0, on both sides of it. */
    Domain NOT_SMALL = (random, count, input) -> {
        float[] values = POSITIVE.draw(random, count, input);
        for (int i = 0; i < count; i++) {
            values[i] = random.nextBoolean() ? values[i] : -values[i];
        }
        return values;
    };

    /** Multiples of 0.3 in any order, and between them the numbers of the next two inputs: no two are nearer than 0.1. */
    Domain DISTINCT = (random, count, input) -> {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int place = random.nextInt(i + 1);
            values[i] = values[place];
            values[place] = (float) (0.3 * (i - count / 2) + 0.1 * (input % 3) + 0.05);
        }
        return values;
    };

    /**
     * The numbers of an input.
     *
     * @param input which one, from 0
     */
    float[] draw(SplittableRandom random, int count, int input);

    static Domain within(double low, double high) {
        return (random, count, input) -> {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = (float) random.nextDouble(low, high);
            }
            return values;
        };
    }

    /** These, again and again. */
    static Domain of(double... numbers) {
        return (random, count, input) -> {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = (float) numbers[i % numbers.length];
            }
            return values;
        };
    }
}
