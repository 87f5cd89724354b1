package dev.graft.core.measure;

import dev.graft.core.labels.Classes;

/**
 * Groups of samples, each a part of a measure by itself: how many samples a group has is taken as given, and the variance of the
 * measure is the sum of those of its parts, share_g mean_g(v).
 *
 * <p>So that a plain mean over all n samples has that variance, sample j of a group of n_g samples is
 *
 * <pre>  x_j = M + sqrt(n (n - 1) / (n_g (n_g - 1))) share_g (v_j - mean_g v)</pre>
 *
 * <p>with M the measure: the deviations of a group add up to 0, and var(x) / n is the sum over groups of share_g^2 var_g(v) / n_g,
 * all variances being the unbiased ones. A group of one sample has no deviation to show.
 *
 * @param groups of each sample
 * @param sizes of the groups
 * @param shares of the groups
 */
record Strata(int[] groups, int[] sizes, double[] shares) {

    /** The samples of each class are a group. */
    static Strata of(Classes truth, double... shares) {
        int[] groups = new int[truth.size()];
        for (int j = 0; j < groups.length; j++) {
            groups[j] = truth.value(j);
        }
        return new Strata(groups, truth.counts(), shares);
    }

    /** The sum over groups of share times mean. */
    double sum(double... values) {
        double[] means = means(values);
        double sum = 0;
        for (int g = 0; g < means.length; g++) {
            sum += shares[g] * means[g];
        }
        return sum;
    }

    /** The values so spread around a measure. */
    double[] around(double measure, double... values) {
        double[] means = means(values);
        double[] spread = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            int g = groups[j];
            spread[j] = measure + stretch(g) * shares[g] * (values[j] - means[g]);
        }
        return spread;
    }

    /** Of each group, 0 for one without samples. */
    private double[] means(double... values) {
        double[] means = new double[sizes.length];
        for (int j = 0; j < values.length; j++) {
            means[groups[j]] += values[j] / sizes[groups[j]];
        }
        return means;
    }

    private double stretch(int group) {
        double all = groups.length;
        double some = sizes[group];
        return some < 2 ? 0 : Math.sqrt(all * (all - 1) / (some * (some - 1)));
    }
}
