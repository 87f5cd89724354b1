package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;

/**
 * TIM's solver that alternates between soft labels q of the queries and class weights W, both in closed form.
 *
 * <pre>
 *  q_ik ∝ p_ik^(1+α) / (Σ_Q p_ik^(1+α))^½
 *  w_k = ( λ/(1+α) Σ_S (y_ik z_i + p_ik (w_k - z_i)) + |S|/|Q| Σ_Q (q_ik z_i + p_ik (w_k - z_i)) ) / c_k
 *  c_k = λ/(1+α) Σ_S y_ik + |S|/|Q| Σ_Q q_ik</pre>
 *
 * which stand for steps on
 *
 * <pre>  E(W, q) = -λ/|S| Σ_S ln p(y_i | z_i) + Σ_k q̂_k ln q̂_k + 1/|Q| Σ_Q Σ_k q_ik (ln q_ik - (1+α) ln p_ik)</pre>
 *
 * that is L(W) where q = p. The weights move against the gradient of E, each by {@code |S| / (τ (1+α) c_k)} of it.
 */
record AlternatingDirections(MutualInformation information) {
    private static final double HALF = 0.5;

    Matrix solve(Matrix start, int iterations) {
        Matrix w = start;
        for (int i = 0; i < iterations; i++) {
            Matrix logP = logProbabilities(w);
            w = weights(w, labels(logP), logP);
        }
        return w;
    }

    /** ln p of the queries. */
    Matrix logProbabilities(Matrix w) {
        return information.logProbabilities(information.queries(), w);
    }

    /** q of ln p, {@code [queries, classes]}. */
    Matrix labels(Matrix logP) {
        Matrix powers = logP.scale(1 + alpha());
        Matrix byClass = powers.transpose();
        double[] sums = new double[byClass.rows()];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = HALF * Softmax.logSumExp(byClass.row(k));
        }
        return Softmax.of(powers.map((i, k, power) -> power - sums[k]));
    }

    /** W after a step from where ln p is that of W, written as the way from W. */
    Matrix weights(Matrix w, Matrix q, Matrix logP) {
        double ofSupport = information.settings().lambda() / (1 + alpha());
        double ofQueries = (double) s() / q();
        Matrix ps = information.logProbabilities(information.support(), w).map(Math::exp);
        Matrix pq = logP.map(Math::exp);
        Matrix pull = MutualInformation.pull(information.y().minus(ps), information.support(), w)
                .scale(ofSupport)
                .plus(MutualInformation.pull(q.minus(pq), information.queries(), w)
                        .scale(ofQueries));
        double[] shots = information.y().columnMeans();
        double[] shares = q.columnMeans();
        return w.plus(pull.map((k, j, value) -> value / (ofSupport * s() * shots[k] + ofQueries * q() * shares[k])));
    }

    /** E(W, q). */
    double objective(Matrix w, Matrix q) {
        return information.settings().lambda()
                        * MutualInformation.crossEntropy(
                                information.y(), information.logProbabilities(information.support(), w))
                - MutualInformation.entropy(q.columnMeans())
                - MutualInformation.crossEntropy(q, q.map(value -> Math.log(Math.max(value, Double.MIN_NORMAL))))
                + (1 + alpha()) * MutualInformation.crossEntropy(q, logProbabilities(w));
    }

    private double alpha() {
        return information.settings().alpha();
    }

    private int s() {
        return information.support().rows();
    }

    private int q() {
        return information.queries().rows();
    }
}
