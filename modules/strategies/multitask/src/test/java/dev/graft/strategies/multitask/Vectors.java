package dev.graft.strategies.multitask;

import java.util.Random;

/** Vectors in double precision. */
final class Vectors {
    private Vectors() {}

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[][] gram(double[]... vectors) {
        double[][] gram = new double[vectors.length][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < vectors.length; j++) {
                gram[i][j] = product(vectors[i], vectors[j]);
            }
        }
        return gram;
    }

    static double[] combined(float[] weights, double[]... vectors) {
        double[] sum = new double[vectors[0].length];
        for (int t = 0; t < vectors.length; t++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[t] * vectors[t][i];
            }
        }
        return sum;
    }

    static double length(float[] weights, double[]... vectors) {
        double[] sum = combined(weights, vectors);
        return Math.sqrt(product(sum, sum));
    }

    static double[][] random(int count, int dimensions, Random random) {
        double[][] vectors = new double[count][dimensions];
        for (double[] vector : vectors) {
            double scale = Math.exp(random.nextGaussian());
            for (int i = 0; i < dimensions; i++) {
                vector[i] = scale * (random.nextGaussian() + 0.3);
            }
        }
        return vectors;
    }
}
