package dev.graft.onnx.tune;

import java.util.Random;

/** Samples in random order, epoch after epoch without a gap, so that every batch is full. Mutable. */
final class Order {
    private final int[] samples;
    private final Random random;
    private int next;

    Order(int samples, Random random) {
        this.samples = new int[samples];
        this.random = random;
        for (int i = 0; i < samples; i++) {
            this.samples[i] = i;
        }
        next = samples;
    }

    /** The next samples; as many as there are, or fewer, so that few occur twice. */
    int[] next(int number) {
        int[] batch = new int[number];
        for (int i = 0; i < number; i++) {
            if (next == samples.length) {
                shuffle();
            }
            batch[i] = samples[next++];
        }
        return batch;
    }

    /** Fisher and Yates, as Durstenfeld wrote it down (CACM 7, 1964). */
    private void shuffle() {
        for (int i = samples.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = samples[i];
            samples[i] = samples[other];
            samples[other] = swapped;
        }
        next = 0;
    }
}
