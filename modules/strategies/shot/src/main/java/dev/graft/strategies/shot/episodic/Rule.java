package dev.graft.strategies.shot.episodic;

/** What an episode's support says of an embedded query. Immutable. */
@FunctionalInterface
interface Rule {
    /** The probability of each class. */
    double[] probabilities(double[] query);

    /** e^score, divided by their sum; 0 where a score is minus infinity. */
    static double[] softmax(double... scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double[] p = new double[scores.length];
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = StrictMath.exp(scores[c] - largest);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
