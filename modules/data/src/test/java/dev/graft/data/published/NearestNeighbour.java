package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;

/** The nearest neighbour in Euclidean distance: the yardstick that published tables begin with. */
final class NearestNeighbour {
    private NearestNeighbour() {}

    /** The share of target samples, in percent, that have the class of their nearest source sample. */
    static double accuracy(double[][] from, Classes labels, double[][] to, Classes truth) {
        int right = 0;
        for (int i = 0; i < to.length; i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < from.length; j++) {
                double distance = 0;
                for (int k = 0; k < to[i].length; k++) {
                    double difference = to[i][k] - from[j][k];
                    distance += difference * difference;
                }
                if (distance < least) {
                    least = distance;
                    nearest = j;
                }
            }
            right += labels.value(nearest) == truth.value(i) ? 1 : 0;
        }
        return 100.0 * right / to.length;
    }

    /** Rows divided by the sum of their absolute values, then columns standardised with n - 1 degrees of freedom. */
    static double[][] sharesStandardised(Labelled domain) {
        double[][] rows = domain.samples().vectors().toArray();
        for (double[] row : rows) {
            double sum = 0;
            for (double value : row) {
                sum += Math.abs(value);
            }
            for (int k = 0; k < row.length; k++) {
                row[k] /= sum;
            }
        }
        for (int k = 0; k < rows[0].length; k++) {
            standardise(rows, k);
        }
        return rows;
    }

    private static void standardise(double[][] rows, int column) {
        double mean = 0;
        for (double[] row : rows) {
            mean += row[column] / rows.length;
        }
        double squares = 0;
        for (double[] row : rows) {
            squares += (row[column] - mean) * (row[column] - mean);
        }
        double deviation = Math.sqrt(squares / (rows.length - 1));
        for (double[] row : rows) {
            row[column] = deviation == 0 ? 0 : (row[column] - mean) / deviation;
        }
    }

    /** Rows divided by their Euclidean length. */
    static double[][] unitLength(Labelled domain) {
        double[][] rows = domain.samples().vectors().toArray();
        for (double[] row : rows) {
            double sum = 0;
            for (double value : row) {
                sum += value * value;
            }
            for (int k = 0; k < row.length; k++) {
                row[k] /= Math.sqrt(sum);
            }
        }
        return rows;
    }
}
