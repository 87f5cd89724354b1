package dev.graft.learners;

/**
 * A strength of a penalty that a cross-validation has tried.
 *
 * @param loss the mean over the folds of the mean {@code -log p} of held-out samples
 * @param losses that of each held-out sample, in an order that all strengths share
 */
public record TriedStrength(double strength, double loss, double[] losses) {
    /**
     * Whether the mean difference of the losses to those of another strength is no larger than so many standard errors of
     * itself.
     */
    boolean isAsGoodAs(TriedStrength other, double errors) {
        int n = losses.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += losses[i] - other.losses[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = losses[i] - other.losses[i] - mean;
            squares += off * off;
        }
        return mean <= errors * Math.sqrt(squares / (n - 1) / n);
    }
}
