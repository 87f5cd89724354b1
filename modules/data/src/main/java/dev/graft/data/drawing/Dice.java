package dev.graft.data.drawing;

import java.util.Random;

/**
 * Random numbers that are the same on every machine: {@link Random}'s algorithm is part of Java's specification.
 *
 * <p>Not thread-safe: one per sample.
 */
public final class Dice {
    /** The odd number nearest to 2^64 divided by the golden ratio: neighbouring keys land far apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    /** Dice of their own for these keys, such as a seed and the number of a sample. */
    public static Dice of(long... keys) {
        long state = 0;
        for (long key : keys) {
            state = mix(state + GOLDEN + key);
        }
        return new Dice(new Random(state));
    }

    /** A number in [0, sides). */
    public int roll(int sides) {
        return random.nextInt(sides);
    }

    /** A number, uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A number from the normal distribution with mean 0. */
    public double normal(double deviation) {
        return deviation * random.nextGaussian();
    }

    /** The numbers in [0, size) in random order. */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, doi:10.1145/2660193.2660195): a bijection. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
