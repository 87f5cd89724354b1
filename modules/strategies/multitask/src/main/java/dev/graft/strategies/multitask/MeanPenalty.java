package dev.graft.strategies.multitask;

/**
 * A penalty on weights, and on how far tasks are from their mean, intercepts in the latter only.
 *
 * <pre>  1 / T · Σ_t ( strength / 2 · |w_t|² + coupling / 2 · (|w_t - w̄|² + (b_t - b̄)²) )</pre>
 *
 * @param width of a row with its last 1: every so many weights the last is an intercept
 */
record MeanPenalty(double strength, double coupling, int width) implements Penalty {
    @Override
    public double[][] nearest(double[][] weights, double step) {
        double share = step / weights.length;
        double[][] nearest = new double[weights.length][weights[0].length];
        for (int j = 0; j < weights[0].length; j++) {
            double mean = 0;
            for (double[] task : weights) {
                mean += task[j] / weights.length;
            }
            double onWeight = (j + 1) % width == 0 ? 0 : strength;
            for (int t = 0; t < weights.length; t++) {
                nearest[t][j] =
                        mean / (1 + share * onWeight) + (weights[t][j] - mean) / (1 + share * (onWeight + coupling));
            }
        }
        return nearest;
    }
}
