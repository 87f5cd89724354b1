package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;

/**
 * The structural components of the area under the ROC curve (E. R. DeLong et al., Biometrics 44, 1988): of a sample of the class
 * the share of the others that are ranked below it, of another sample the share of the class that is ranked above it, equals
 * counted half. The mean of either kind is the area, and its variance is the sum of those of both means.
 */
final class Placements {
    private Placements() {}

    /** The mean over classes that occur; all NaN where only one does. */
    static double[] of(Scores.OfClasses scores, Classes truth) {
        int[] counts = truth.counts();
        long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
        double[] mean = new double[truth.size()];
        if (occurring < 2) {
            Arrays.fill(mean, Double.NaN);
            return mean;
        }
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                double[] values = ofClass(c, scores, truth);
                for (int j = 0; j < mean.length; j++) {
                    mean[j] += values[j] / occurring;
                }
            }
        }
        return mean;
    }

    private static double[] ofClass(int c, Scores.OfClasses scores, Classes truth) {
        int size = truth.size();
        int[] groups = new int[size];
        int[] sizes = new int[2];
        double[] values = new double[size];
        for (int j = 0; j < size; j++) {
            groups[j] = truth.value(j) == c ? 1 : 0;
            sizes[groups[j]]++;
            values[j] = scores.values()[j][c];
        }
        double[] others = sorted(values, groups, 0, sizes[0]);
        double[] mine = sorted(values, groups, 1, sizes[1]);
        double[] placements = new double[size];
        for (int j = 0; j < size; j++) {
            placements[j] = groups[j] == 1 ? below(others, values[j]) : 1 - below(mine, values[j]);
        }
        double area = new Strata(groups, sizes, new double[] {0, 1}).sum(placements);
        return new Strata(groups, sizes, new double[] {1, 1}).around(area, placements);
    }

    private static double[] sorted(double[] values, int[] groups, int group, int size) {
        double[] some = new double[size];
        int next = 0;
        for (int j = 0; j < values.length; j++) {
            if (groups[j] == group) {
                some[next++] = values[j] + 0.0; // makes -0 the 0 that it equals
            }
        }
        Arrays.sort(some);
        return some;
    }

    /** The share of ascending values below one, equals counted half. */
    private static double below(double[] ascending, double value) {
        return (less(ascending, value, false) + less(ascending, value, true)) / (2.0 * ascending.length);
    }

    /** How many are less, with equals or without. */
    private static int less(double[] ascending, double value, boolean equalsToo) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ascending[middle] < value || (equalsToo && ascending[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
