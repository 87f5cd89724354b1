package dev.graft.learners;

import org.tribuo.math.la.DenseMatrix;

/** The loss of a linear model: the weighted mean of {@code -log p(class | row)}, with softmax probabilities. */
final class Loss {
    private Loss() {}

    /**
     * The mean loss.
     *
     * @param weights {@code [classes, d + 1]}, the last column the intercepts
     */
    static double mean(DenseMatrix weights, Problem problem) {
        double[][] w = rows(weights);
        double sum = 0;
        for (int i = 0; i < problem.size(); i++) {
            sum += problem.weights()[i] * of(scores(w, problem.rows()[i]), problem.targets()[i]);
        }
        return sum / problem.size();
    }

    /** The mean loss and the penalty {@code strength / 2 * |W|^2}, without the intercepts: what training makes small. */
    static double penalised(DenseMatrix weights, double strength, Problem problem) {
        double squares = 0;
        for (double[] row : rows(weights)) {
            for (int j = 0; j < row.length - 1; j++) {
                squares += row[j] * row[j];
            }
        }
        return mean(weights, problem) + strength / 2 * squares;
    }

    private static double of(double[] scores, int target) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        return largest + Math.log(sum) - scores[target];
    }

    private static double[] scores(double[][] weights, double[] row) {
        double[] scores = new double[weights.length];
        for (int c = 0; c < scores.length; c++) {
            double[] w = weights[c];
            // four sums: one alone waits for each addition to end before the next begins
            double a = w[row.length];
            double b = 0;
            double e = 0;
            double f = 0;
            int j = 0;
            for (; j + 3 < row.length; j += 4) {
                a += w[j] * row[j];
                b += w[j + 1] * row[j + 1];
                e += w[j + 2] * row[j + 2];
                f += w[j + 3] * row[j + 3];
            }
            for (; j < row.length; j++) {
                a += w[j] * row[j];
            }
            scores[c] = a + b + e + f;
        }
        return scores;
    }

    private static double[][] rows(DenseMatrix weights) {
        double[][] rows = new double[weights.getDimension1Size()][weights.getDimension2Size()];
        for (int c = 0; c < rows.length; c++) {
            for (int j = 0; j < rows[c].length; j++) {
                rows[c][j] = weights.get(c, j);
            }
        }
        return rows;
    }
}
