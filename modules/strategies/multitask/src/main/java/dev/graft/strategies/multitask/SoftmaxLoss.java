package dev.graft.strategies.multitask;

import java.util.Arrays;

/**
 * The logistic loss, of two classes or more: {@code share · Σ_i -log softmax(W x_i)[y_i]}.
 *
 * <p>Of two classes it is that of {@code log(1 + exp(-y w'x))} with {@code w = W_1 - W_0}.
 */
record SoftmaxLoss(TaskData task, double share) implements TaskLoss {
    @Override
    public double value(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < task.size(); i++) {
            double[] row = task.rows()[i];
            double[] scores = Scored.of(row, weights, task.outputs());
            double norm = Scored.logSum(scores);
            int target = (int) task.targets()[i];
            sum += norm - scores[target];
            for (int k = 0; k < scores.length; k++) {
                double slope = share * (Math.exp(scores[k] - norm) - (k == target ? 1 : 0));
                for (int j = 0; j < row.length; j++) {
                    gradient[k * row.length + j] += slope * row[j];
                }
            }
        }
        return share * sum;
    }
}
