package dev.graft.strategies.multitask;

/** The smooth loss of one task's weights. */
interface TaskLoss {
    /**
     * The loss; its gradient is written where asked for.
     *
     * @param weights {@code [outputs · (d + 1)]}
     * @param gradient of the same length, overwritten
     */
    double value(double[] weights, double[] gradient);

    /**
     * The loss of a task: the sum over its rows times a share.
     *
     * @param share of a row in all that is learned from, such as {@code 1 / n}
     */
    static TaskLoss of(TaskData task, double share) {
        return task.numbers() ? SquaredLoss.of(task, share) : new SoftmaxLoss(task, share);
    }
}
