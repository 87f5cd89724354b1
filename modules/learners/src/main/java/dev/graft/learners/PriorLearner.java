package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Linear;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/**
 * Multinomial logistic regression that stays near a layer that has been learned elsewhere, as near as a penalty says: what
 * maximises the posterior where the prior on the weights is Gaussian around that layer's.
 *
 * <pre>  minimise over W, b   mean_i w_i · -log p(y_i | x_i) + strength / 2 · (|W - W0|² + |b - b0|²)</pre>
 *
 * <p>with weights {@code w} of mean 1. Rows are in the units of the data that the layer was learned from: there they have mean 0
 * and mean squared length {@link Scaling#LENGTH}, so that b is the score at that data's mean, and a strength weighs a step
 * away from W0 as {@link LinearLearner}'s weighed W0 itself. The scaling of a few new samples would be another for each few.
 *
 * <p>Intercepts are drawn to b0 too, each like the weight of a feature of length 1: free ones would follow the classes' counts
 * among a few samples at once. A class without a sample keeps its weights and its intercept. Every class of the label space
 * can be predicted.
 *
 * <p>Among strengths that a cross-validation cannot tell apart, the strongest is taken: the rule of one standard error (L.
 * Breiman, J. Friedman, R. Olshen, C. Stone, "Classification and regression trees", 1984, section 3.4.3), of paired
 * differences here. The held-out loss of ten samples often is smallest far away by chance.
 *
 * <p>Cost: as {@link NewtonRegression}, for each strength and fold, and once more; one pass over the other data.
 */
public final class PriorLearner {
    /** The strength if cross-validation is not possible: see {@link Folds#possible}. */
    static final double WITHOUT_VALIDATION = 1;

    private static final double STRONGEST = 100;
    private static final double WEAKEST = 1e-3;
    /** No step is made in a random order. */
    private static final long NO_SEED = 0;

    private final Linear layer;
    private final List<String> classes;
    private final Scaling scaling;
    private final Centre centre;

    /**
     * A learner that stays near a layer.
     *
     * @param layer W0 and b0 of vectors as they are, for each class of the label space
     * @param elsewhere what it was learned from, with its weights
     */
    public PriorLearner(Linear layer, Labelled elsewhere, double[] weights) {
        Problem known = Problem.of(elsewhere, weights);
        this.layer = layer;
        this.classes = elsewhere.classes().names();
        this.scaling = Scaling.of(known.weighted());
        double[] mean = Scaling.mean(known.weighted());
        Arrays.setAll(mean, j -> scaling.factor() * (mean[j] - scaling.mean()[j]));
        this.centre = new Centre(mean);
        require(
                layer.intercepts().length == classes.size(),
                "a layer of %d classes for the classes %s",
                layer.intercepts().length,
                classes);
        for (double[] row : layer.weights()) {
            require(row.length == mean.length, "a layer of %d features for vectors of %d", row.length, mean.length);
        }
    }

    /**
     * Learns from labelled samples with this strength, above 0.
     *
     * @param weights one per sample, at least 0, at least one above 0; only their ratios matter
     * @throws dev.graft.core.GraftException if the data cannot be learned from (no sample, NaN, another width)
     */
    public Posterior fit(Labelled data, double[] weights, double strength) {
        require(strength > 0, "strength must be above 0, was %s", strength);
        Problem scaled = scaled(data, weights);
        return posterior(scaled, prior(scaled), strength, List.of());
    }

    /**
     * The same with the strength that a cross-validation chooses: the strongest, so the nearest to what is known, of which the
     * loss exceeds the smallest by no more than {@code margin} standard errors of the difference.
     *
     * @param folds at least 2
     * @param margin at least 0; at 0 it is the strength of the smallest loss
     */
    public Posterior fit(Labelled data, double[] weights, int folds, double margin, Seeds seeds) {
        require(folds >= 2, "folds must be at least 2, was %d", folds);
        require(margin >= 0, "margin must be at least 0, was %s", margin);
        Problem scaled = scaled(data, weights);
        Prior prior = prior(scaled);
        StrengthSearch search =
                new StrengthSearch(part -> new NewtonRegression(part, prior), STRONGEST, WEAKEST, false);
        List<TriedStrength> tried = search.tried(scaled, folds, seeds);
        double strength = StrengthSearch.strongest(tried, margin)
                .map(TriedStrength::strength)
                .orElse(WITHOUT_VALIDATION);
        return posterior(scaled, prior, strength, tried);
    }

    private Problem scaled(Labelled data, double[] weights) {
        require(
                data.classes().names().equals(classes),
                "samples of the classes %s, where the layer knows %s",
                data.classes().names(),
                classes);
        Problem problem = Problem.ofAllClasses(data, weights);
        Vectors.requireWidth(centre.mean().length, problem.rows());
        return problem.map(scaling::apply);
    }

    private Prior prior(Problem scaled) {
        return Prior.of(layer, classes, scaling, centre, scaled);
    }

    private Posterior posterior(Problem scaled, Prior prior, double strength, List<TriedStrength> tried) {
        LinearSGDModel model = new NewtonRegression(scaled, prior).converge(strength, 0, NO_SEED);
        Optional<Linear> learned = LinearLayer.of(model, scaling, classes);
        ModelPredictor predictor = new ModelPredictor(model, scaled.columns(), scaling::apply, classes, learned);
        return new Posterior(predictor, learned.orElseThrow(), strength, tried);
    }
}
