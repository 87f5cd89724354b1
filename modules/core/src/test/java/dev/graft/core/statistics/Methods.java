package dev.graft.core.statistics;

import java.util.SplittableRandom;

/**
 * A population of methods of equal accuracy: which held-out samples each gets right.
 *
 * <p>Under seed s, method m gets sample j right with probability {@code logistic(level + difficulty d[j] + luck l[m][j] +
 * training t[s][m])}, all four drawn from standard normals. Luck is what makes a fixed test set favour a method that is
 * no better on the population.
 *
 * @param level the logit of a sample of middling difficulty
 * @param steps true where a sample is right or wrong for sure, by the sign of its logit
 */
record Methods(double level, double difficulty, double luck, double training, boolean steps) {

    /** What one test set shows: {@code [methods][seeds][samples]}, 1 where right. */
    double[][][] correct(int methods, int seeds, int samples, SplittableRandom random) {
        double[] difficulties = normals(samples, difficulty, random);
        double[][][] correct = new double[methods][seeds][samples];
        for (double[][] method : correct) {
            double[] lucks = normals(samples, luck, random);
            for (double[] seed : method) {
                double common = level + training * random.nextGaussian();
                for (int j = 0; j < samples; j++) {
                    seed[j] = right(common + difficulties[j] + lucks[j], random) ? 1 : 0;
                }
            }
        }
        return correct;
    }

    private boolean right(double logit, SplittableRandom random) {
        return steps ? logit > 0 : random.nextDouble() * (1 + Math.exp(-logit)) < 1;
    }

    private static double[] normals(int size, double deviation, SplittableRandom random) {
        double[] normals = new double[size];
        for (int i = 0; deviation > 0 && i < size; i++) {
            normals[i] = deviation * random.nextGaussian();
        }
        return normals;
    }
}
