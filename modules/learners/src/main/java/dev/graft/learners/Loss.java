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
        return sum(each(weights, problem)) / problem.size();
    }

    /** The weighted loss of each row, {@code [n]}. */
    static double[] each(DenseMatrix weights, Problem problem) {
        double[][] w = rows(weights);
        double[] losses = new double[problem.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = problem.weights()[i] * of(problem.rows()[i].scores(w), problem.targets()[i]);
        }
        return losses;
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

    /** One after another: the stream's compensated sum has other last bits. */
    static double sum(double... losses) {
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum;
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
