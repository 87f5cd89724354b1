package dev.graft.core.statistics;

import java.util.stream.DoubleStream;

/**
 * The signed-rank test of F. Wilcoxon (Individual comparisons by ranking methods, Biometrics Bulletin 1, 1945), exact also
 * with ties: differences of 0 are left out, equal ones share their mean rank.
 */
final class SignedRank {
    /** Twice the ranks, so that a shared one is whole, and twice the sum of those of positive differences. */
    private final int[] ranks;

    private final int total;
    private final int positive;

    private SignedRank(double... differences) {
        double[] counted = DoubleStream.of(differences).filter(d -> d != 0).toArray();
        ranks = new int[counted.length];
        int all = 0;
        int above = 0;
        for (int i = 0; i < counted.length; i++) {
            ranks[i] = twiceTheRank(counted, i);
            all += ranks[i];
            above += counted[i] > 0 ? ranks[i] : 0;
        }
        total = all;
        positive = above;
    }

    /** Wilcoxon's T: the sum of ranks of positive differences, or that of negative ones, whichever is smaller. */
    static double statistic(double... differences) {
        return new SignedRank(differences).twiceTheSmaller() / 2.0;
    }

    /** The two-sided p-value of the hypothesis that differences are as often above 0 as below, at any size; 1 if all are 0. */
    static double pValue(double... differences) {
        SignedRank test = new SignedRank(differences);
        double[] chances = chances(test.ranks, test.total);
        double tail = 0;
        for (int sum = 0; sum <= test.twiceTheSmaller(); sum++) {
            tail += chances[sum];
        }
        return Math.min(1, 2 * tail);
    }

    private int twiceTheSmaller() {
        return Math.min(positive, total - positive);
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
