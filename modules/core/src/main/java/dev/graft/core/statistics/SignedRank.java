package dev.graft.core.statistics;

import java.util.stream.DoubleStream;

/**
 * The signed-rank test of F. Wilcoxon (Individual comparisons by ranking methods, Biometrics Bulletin 1, 1945), exact also
 * with ties: differences of 0 are left out, equal ones share their mean rank.
 */
final class SignedRank {
    private SignedRank() {}

    /** The two-sided p-value of the hypothesis that differences are as often above 0 as below, at any size; 1 if all are 0. */
    static double pValue(double... differences) {
        double[] counted = DoubleStream.of(differences).filter(d -> d != 0).toArray();
        int[] ranks = new int[counted.length];
        int total = 0;
        int positive = 0;
        for (int i = 0; i < counted.length; i++) {
            ranks[i] = twiceTheRank(counted, i);
            total += ranks[i];
            positive += counted[i] > 0 ? ranks[i] : 0;
        }
        double[] chances = chances(ranks, total);
        double tail = 0;
        for (int sum = 0; sum <= Math.min(positive, total - positive); sum++) {
            tail += chances[sum];
        }
        return Math.min(1, 2 * tail);
    }

    /** Twice, so that the mean rank of two is whole: the smaller ones count 2, equal others 1, and itself 2. */
    private static int twiceTheRank(double[] values, int position) {
        int rank = 1;
        for (double value : values) {
            rank += 1 + (int) Math.signum(Math.abs(values[position]) - Math.abs(value));
        }
        return rank;
    }

    /** The distribution of the sum of ranks whose sign is decided by a coin, {@code [0 .. total]}. */
    private static double[] chances(int[] ranks, int total) {
        double[] chances = new double[total + 1];
        chances[0] = 1;
        for (int rank : ranks) {
            for (int sum = total; sum >= 0; sum--) {
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
            }
        }
        return chances;
    }
}
