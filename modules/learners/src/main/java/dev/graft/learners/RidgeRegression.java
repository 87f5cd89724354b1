package dev.graft.learners;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Linear;

/**
 * Ridge regression in closed form.
 *
 * <pre>  minimise over w, b   ½ mean_i w_i (y_i - w'x_i - b)² + strength / 2 · |w|²</pre>
 *
 * <p>with weights {@code w_i} of mean 1 and scaled rows x. Of one sample, or of samples whose rows are all equal, nothing but the
 * mean of the numbers can be learned: it is predicted for everything. Nothing is random but the folds.
 *
 * <p>Source: A. Hoerl, R. Kennard, "Ridge regression: biased estimation for nonorthogonal problems", Technometrics 12, 1970.
 *
 * @see RidgePath
 * @see RidgeSearch
 */
final class RidgeRegression {
    private final LinearLearner.Settings settings;

    RidgeRegression(LinearLearner.Settings settings) {
        this.settings = settings;
    }

    LinearFunction fit(RealProblem problem, Seeds seeds) {
        Scaling scaling = Scaling.of(problem.known());
        RealProblem scaled = problem.map(scaling::apply);
        double strength = settings.strength().equals("auto")
                ? RidgeSearch.choose(scaled, settings.folds(), seeds)
                : Double.parseDouble(settings.strength());
        return unscaled(RidgePath.of(scaled).weights(strength), scaling);
    }

    /** The layer {@code w f (x - m) + b = (f w) x + (b - f w m)}. */
    private static LinearFunction unscaled(double[] learned, Scaling scaling) {
        double[] weights = new double[learned.length - 1];
        double intercept = learned[weights.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = scaling.factor() * learned[j];
            intercept -= weights[j] * scaling.mean()[j];
        }
        return new LinearFunction(new Linear(new double[][] {weights}, new double[] {intercept}));
    }
}
