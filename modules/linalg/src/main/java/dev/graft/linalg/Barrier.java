package dev.graft.linalg;

/**
 * One family of bounds of an interior-point method: slacks {@code s > 0}, their multipliers {@code λ > 0}, and the
 * current step of both. A slack is {@code +x} or {@code −x} plus a constant. Mutable: one per solve.
 *
 * <p>A step satisfies {@code s dλ + λ ds = target}; what the target is makes it a predictor or a corrector.
 */
final class Barrier {
    private final int sign;
    private final double[] slack;
    private final double[] multiplier;
    private final double[] slackStep;
    private final double[] multiplierStep;
    private final double[] target;

    /** Slacks that change by {@code sign dx}; the arrays are kept and overwritten, and may be empty. */
    Barrier(int sign, double[] slack, double[] multiplier) {
        this.sign = sign;
        this.slack = slack;
        this.multiplier = multiplier;
        this.slackStep = new double[slack.length];
        this.multiplierStep = new double[slack.length];
        this.target = new double[slack.length];
    }

    int size() {
        return slack.length;
    }

    /** {@code Σ s λ} after a share of the current step. */
    double complementarityAfter(double share) {
        double sum = 0;
        for (int i = 0; i < slack.length; i++) {
            sum += (slack[i] + share * slackStep[i]) * (multiplier[i] + share * multiplierStep[i]);
        }
        return sum;
    }

    /** The next step is the predictor: straight to {@code s λ = 0}. */
    void aimAtZero() {
        for (int i = 0; i < slack.length; i++) {
            target[i] = -slack[i] * multiplier[i];
        }
    }

    /**
     * The next step is the corrector: to {@code s λ = centre}, with a share of the current step's second-order error
     * taken off.
     */
    void aimAt(double centre, double share) {
        for (int i = 0; i < slack.length; i++) {
            target[i] = centre - slack[i] * multiplier[i] - share * slackStep[i] * multiplierStep[i];
        }
    }

    /** Adds {@code ± λ}, what the bounds take from the gradient. */
    void addMultipliers(double[] to) {
        for (int i = 0; i < slack.length; i++) {
            to[i] += sign * multiplier[i];
        }
    }

    /** Adds {@code λ / s}, what the bounds add to the diagonal of the Newton system. */
    void addWeights(double[] to) {
        for (int i = 0; i < slack.length; i++) {
            to[i] += multiplier[i] / slack[i];
        }
    }

    /** Adds {@code ± target / s}, what the bounds add to the right-hand side of the Newton system. */
    void addTargets(double[] to) {
        for (int i = 0; i < slack.length; i++) {
            to[i] += sign * target[i] / slack[i];
        }
    }

    /** Sets the step that goes with the step {@code dx}. */
    void follow(double[] dx) {
        for (int i = 0; i < slack.length; i++) {
            slackStep[i] = sign * dx[i];
            multiplierStep[i] = (target[i] - multiplier[i] * slackStep[i]) / slack[i];
        }
    }

    /** The share of the current step, at most {@code atMost}, at which the first slack or multiplier reaches 0. */
    double longestShare(double atMost) {
        double share = atMost;
        for (int i = 0; i < slack.length; i++) {
            if (slackStep[i] < 0) {
                share = Math.min(share, -slack[i] / slackStep[i]);
            }
            if (multiplierStep[i] < 0) {
                share = Math.min(share, -multiplier[i] / multiplierStep[i]);
            }
        }
        return share;
    }

    /** Takes a share of the current step and forgets it. */
    void advance(double share) {
        for (int i = 0; i < slack.length; i++) {
            slack[i] += share * slackStep[i];
            multiplier[i] += share * multiplierStep[i];
            slackStep[i] = 0;
            multiplierStep[i] = 0;
        }
    }
}
