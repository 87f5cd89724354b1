package dev.graft.domains;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How well a linear classifier tells two domains apart: {@code 2 (1 - 2 ε)} with its error ε on samples that it has not seen;
 * 0 where it can only guess, 2 where it never errs.
 *
 * <p>Source: Ben-David, Blitzer, Crammer, Pereira: Analysis of representations for domain adaptation, NIPS 2006, section 5.
 * Deviations: the classifier is a ridge regression of the domain, in closed form, where the paper has Huber's loss; as many
 * samples of both domains take part, at most {@value #MOST_SAMPLES} of each, so that guessing errs in half of the cases; a
 * classifier that is worse than guessing counts as one that guesses.
 *
 * <p>Cost: O(k² d + k³) for k samples that take part.
 */
public final class ProxyADistance {
    private static final int MOST_SAMPLES = 500;
    /** Below, half of the samples teach nothing and the other half measures nothing. */
    private static final int LEAST_SAMPLES = 8;
    /** Of the mean eigenvalue of the Gram matrix: weak beside what tells domains apart, strong beside noise. */
    private static final double RIDGE = 0.1;

    private ProxyADistance() {}

    /**
     * The distance of {@code x [n, d]} and {@code y [m, d]}, in [0, 2]; empty where a domain has fewer than
     * {@value #LEAST_SAMPLES} samples.
     *
     * @param seeds for which samples take part, and which half of them teaches
     */
    public static OptionalDouble between(Matrix x, Matrix y, Seeds seeds) {
        int half = Math.min(MOST_SAMPLES, Math.min(x.rows(), y.rows())) / 2;
        if (2 * half < LEAST_SAMPLES) {
            return OptionalDouble.empty();
        }
        Random random = seeds.random(Axis.BATCH_ORDER);
        int[] fromX = shuffled(x.rows(), random);
        int[] fromY = shuffled(y.rows(), random);
        Scale scale = Scale.of(both(x, fromX, 0, y, fromY, 0, half));
        Matrix taught = scale.apply(both(x, fromX, 0, y, fromY, 0, half));
        Matrix asked = scale.apply(both(x, fromX, half, y, fromY, half, half));
        double[] score = asked.timesTranspose(taught).times(dual(taught, half));
        long wrong = IntStream.range(0, 2 * half)
                .filter(i -> score[i] > 0 != i < half)
                .count();
        return OptionalDouble.of(Math.max(0, 2 * (1 - 2.0 * wrong / (2 * half))));
    }

    /** {@code (X Xᵀ + λ I)⁻¹ y} with y = 1 in the first half and -1 in the second. */
    private static double[] dual(Matrix taught, int half) {
        Matrix gram = taught.timesTranspose(taught);
        double trace =
                IntStream.range(0, 2 * half).mapToDouble(i -> gram.get(i, i)).sum();
        double[] ridge = new double[2 * half];
        double[] domain = new double[2 * half];
        for (int i = 0; i < ridge.length; i++) {
            ridge[i] = trace == 0 ? 1 : RIDGE * trace / ridge.length;
            domain[i] = i < half ? 1 : -1;
        }
        return gram.plusDiagonal(ridge).cholesky().solve(domain);
    }

    private static Matrix both(Matrix x, int[] ofX, int atX, Matrix y, int[] ofY, int atY, int count) {
        double[][] rows = new double[2 * count][];
        for (int i = 0; i < count; i++) {
            rows[i] = x.row(ofX[atX + i]);
            rows[count + i] = y.row(ofY[atY + i]);
        }
        return Matrix.of(rows);
    }

    private static int[] shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every feature gets mean 0 and deviation 1 among the samples that teach; a constant one stays 0. */
    private record Scale(double[] mean, double[] factor) {
        static Scale of(Matrix x) {
            double[] mean = x.columnMeans();
            Matrix squares = x.minusRow(mean).map(value -> value * value);
            double[] factor = squares.columnMeans();
            for (int j = 0; j < factor.length; j++) {
                factor[j] = factor[j] > 0 ? 1 / Math.sqrt(factor[j]) : 0;
            }
            return new Scale(mean, factor);
        }

        Matrix apply(Matrix x) {
            return x.minusRow(mean).timesDiagonal(factor);
        }
    }
}
