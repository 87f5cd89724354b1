package dev.graft.strategies.multitask;

/**
 * A penalty on the length of each feature's weights over all tasks and outputs: {@code strength · Σ_j ‖W_j‖₂}, intercepts free.
 *
 * @param width of a row with its last 1: every so many weights the last is an intercept
 */
record RowPenalty(double strength, int width) implements Penalty {
    @Override
    public double[][] nearest(double[][] weights, double step) {
        double[] lengths = lengths(weights, width);
        double[][] nearest = new double[weights.length][];
        for (int t = 0; t < weights.length; t++) {
            nearest[t] = weights[t].clone();
            for (int at = 0; at < nearest[t].length; at++) {
                int j = at % width;
                if (j < width - 1) {
                    nearest[t][at] *= lengths[j] > step * strength ? 1 - step * strength / lengths[j] : 0;
                }
            }
        }
        return nearest;
    }

    /** The length of each feature's weights, {@code [width - 1]}. */
    static double[] lengths(double[][] weights, int width) {
        double[] lengths = new double[width - 1];
        for (double[] task : weights) {
            for (int at = 0; at < task.length; at++) {
                if (at % width < width - 1) {
                    lengths[at % width] += task[at] * task[at];
                }
            }
        }
        for (int j = 0; j < lengths.length; j++) {
            lengths[j] = Math.sqrt(lengths[j]);
        }
        return lengths;
    }
}
