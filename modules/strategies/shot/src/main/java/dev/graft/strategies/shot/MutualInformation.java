package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;

/**
 * What TIM minimises over class weights W: the cross-entropy of the support, less the mutual information of queries and their classes.
 *
 * <pre>
 *  L(W) = -λ/|S| Σ_S ln p(y_i | z_i) + Σ_k p̂_k ln p̂_k - α/|Q| Σ_Q Σ_k p_ik ln p_ik,   p̂_k = 1/|Q| Σ_Q p_ik
 *  p_ik ∝ exp(-τ/2 |w_k - z_i|²)</pre>
 *
 * @param support {@code [s, d]}
 * @param y the classes of the support, {@code [s, classes]}, a 1 in each row
 * @param queries {@code [q, d]}
 */
record MutualInformation(Matrix support, Matrix y, Matrix queries, Tim.Settings settings) {

    /** ln p of the rows of {@code z [n, d]}, {@code [n, classes]}; |z|² is the same for all classes, and the softmax cancels it. */
    static Matrix logProbabilities(Matrix z, Matrix w, double temperature) {
        double[] squares = w.squaredNorms();
        return Softmax.logOf(z.timesTranspose(w).map((i, k, product) -> temperature * (product - squares[k] / 2)));
    }

    /** ln p of the rows of {@code z [n, d]}: {@code [n, classes]}. */
    Matrix logProbabilities(Matrix z, Matrix w) {
        return logProbabilities(z, w, settings.temperature());
    }

    /** L(W). */
    double objective(Matrix w) {
        Matrix logP = logProbabilities(queries, w);
        Matrix p = logP.map(Math::exp);
        return settings.lambda() * crossEntropy(y, logProbabilities(support, w))
                - entropy(p.columnMeans())
                + settings.alpha() * crossEntropy(p, logP);
    }

    /** The gradient of L, {@code [classes, d]}. */
    Matrix gradient(Matrix w) {
        Matrix ps = logProbabilities(support, w).map(Math::exp);
        Matrix logP = logProbabilities(queries, w);
        Matrix p = logP.map(Math::exp);
        double[] marginal = p.columnMeans();
        // of the two entropies, by p; what is the same for all classes of a sample goes away in the softmax
        Matrix byP = logP.map((i, k, value) ->
                (Math.log(Math.max(marginal[k], Double.MIN_NORMAL)) - settings.alpha() * value) / queries.rows());
        double[] inner = new double[queries.rows()];
        for (int i = 0; i < inner.length; i++) {
            for (int k = 0; k < w.rows(); k++) {
                inner[i] += p.get(i, k) * byP.get(i, k);
            }
        }
        Matrix byLogits = p.map((i, k, value) -> value * (byP.get(i, k) - inner[i]));
        Matrix supportByLogits = ps.minus(y).scale(settings.lambda() / support.rows());
        return pull(supportByLogits, support, w)
                .plus(pull(byLogits, queries, w))
                .scale(settings.temperature());
    }

    /** The samples' pulls at the classes: {@code Σ_i g_ik (z_i - w_k)}, {@code [classes, d]}. */
    static Matrix pull(Matrix g, Matrix z, Matrix w) {
        double[] means = g.columnMeans();
        return g.transposeTimes(z).minus(w.map((k, j, value) -> value * means[k] * g.rows()));
    }

    /** {@code -1/n Σ_i Σ_k p_ik ln q_ik}. */
    static double crossEntropy(Matrix p, Matrix logQ) {
        double sum = 0;
        for (int i = 0; i < p.rows(); i++) {
            for (int k = 0; k < p.columns(); k++) {
                sum -= p.get(i, k) * logQ.get(i, k);
            }
        }
        return sum / p.rows();
    }

    static double entropy(double... p) {
        double sum = 0;
        for (double value : p) {
            sum -= value > 0 ? value * Math.log(value) : 0;
        }
        return sum;
    }
}
