package dev.graft.strategies.multitask;

import java.util.Arrays;
import java.util.List;

/** Weights of tasks on the same few features, for any strength of the penalty: steps begin where those for the one before ended. */
final class JointModel {
    private final List<TaskLoss> losses;
    private final int width;
    private final double strongest;
    private double[][] reached;

    JointModel(List<TaskData> tasks) {
        this.losses = Losses.of(tasks);
        this.width = tasks.get(0).width();
        this.reached = tasks.stream().map(JointModel::constant).toArray(double[][]::new);
        this.strongest = steepest();
    }

    /** The smallest strength at which no feature is left; 0 where features say nothing. */
    double strongest() {
        return strongest;
    }

    /** The weights, {@code [tasks][outputs · (d + 1)]}. */
    double[][] weights(double strength, double tolerance) {
        reached = new ProximalGradient(losses, new RowPenalty(strength, width), tolerance).minimise(reached);
        return reached;
    }

    /** The length of the longest gradient of a feature's weights where all are zero. */
    private double steepest() {
        double[][] gradient = Arrays.stream(reached)
                .map(weights -> new double[weights.length])
                .toArray(double[][]::new);
        for (int t = 0; t < gradient.length; t++) {
            losses.get(t).value(reached[t], gradient[t]);
        }
        return Arrays.stream(RowPenalty.lengths(gradient, width)).max().orElse(0);
    }

    /** The best weights without a feature: the mean, or the logarithms of the classes' frequencies. */
    private static double[] constant(TaskData task) {
        double[] weights = new double[task.outputs() * task.width()];
        for (double target : task.targets()) {
            int output = task.numbers() ? 0 : (int) target;
            int at = output * task.width() + task.width() - 1;
            weights[at] += task.numbers() ? target / task.size() : 1;
        }
        if (!task.numbers()) {
            for (int k = 0; k < task.outputs(); k++) {
                int at = k * task.width() + task.width() - 1;
                weights[at] = Math.log(weights[at] / task.size());
            }
        }
        return weights;
    }
}
