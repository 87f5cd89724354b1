package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import java.util.List;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/**
 * The default base learner: multinomial logistic regression with an L2 penalty, trained until its loss stops falling,
 * with the strength of the penalty chosen by cross-validation on the samples it is given. Where labels are numbers, it is {@link
 * RidgeRegression} on rows in the same units.
 *
 * <p>Of classes it minimises {@code mean_i w_i * -log p(y_i | x_i) + strength / 2 * |W|^2}, intercepts not penalised, with weights
 * {@code w} of mean 1 and rows {@code x} in units in which they have mean 0 and mean squared length {@link
 * Scaling#LENGTH}: the scale of the features changes nothing. A sample of weight 2 counts as one given twice, though
 * cross-validation may then hold out one of the two.
 *
 * <p>Classes without a sample get probability 0; with samples of one class only, that class is always predicted. Bad
 * data (no sample, NaN, another width at prediction) are a {@link dev.graft.core.GraftException}.
 *
 * <p>Cost: O(n d classes) per pass; {@code folds} times one pass or more per strength tried, then some tens of passes. Sparse
 * vectors are learned from as they are, in O(entries · classes) per pass and to the optimum itself; on the same data, models of
 * dense and of sparse vectors differ by what gradient descent leaves, a percent of the loss or so. Numbers are learned in closed
 * form, in O(n d min(n, d)), of dense and sparse vectors alike.
 *
 * @see LogisticRegression
 * @see NewtonRegression
 * @see StrengthSearch
 */
public final class LinearLearner implements Learner {
    private final Settings settings;

    /** The knobs of {@link LinearLearner}. */
    public record Settings(
            @Setting(byDefault = "auto", about = "Strength of the L2 penalty, at least 0; auto: by cross-validation.")
            String strength,

            @Setting(byDefault = "3", about = "Folds of the cross-validation, at least 2.")
            int folds,

            @Setting(
                    byDefault = "20000",
                    about =
                            "Most gradient steps after the cross-validation; at least 1, and 7 passes are always allowed."
                                    + " Sparse vectors need none, nor do numbers.")
            int maxSteps) {

        public Settings {
            require(
                    strength.equals("auto") || isStrength(strength),
                    "strength must be auto or a number of at least 0, was %s",
                    strength);
            require(folds >= 2, "folds must be at least 2, was %d", folds);
            require(maxSteps >= 1, "max-steps must be at least 1, was %d", maxSteps);
        }

        /** The defaults. */
        public static Settings defaults() {
            return new Settings("auto", 3, 20_000);
        }

        private static boolean isStrength(String text) {
            try {
                double value = Double.parseDouble(text);
                return value >= 0 && Double.isFinite(value);
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }

    public LinearLearner(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean honoursWeights() {
        return true;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        if (data.labels() instanceof Reals) {
            return new RidgeRegression(settings).fit(RealProblem.of(data, weights), seeds);
        }
        Problem problem = Problem.of(data, weights);
        if (problem.classes().size() == 1) {
            return OneClass.of(problem, data.classes());
        }
        Scaling scaling = Scaling.of(problem.weighted());
        Problem scaled = problem.map(scaling::apply);
        LinearSGDModel model =
                Training.on(scaled).converge(strength(scaled, seeds), settings.maxSteps(), seeds.of(Axis.BATCH_ORDER));
        List<String> classes = data.classes().names();
        return new ModelPredictor(
                model, problem.columns(), scaling::apply, classes, LinearLayer.of(model, scaling, classes));
    }

    private double strength(Problem scaled, Seeds seeds) {
        return settings.strength().equals("auto")
                ? StrengthSearch.choose(scaled, settings.folds(), seeds)
                : Double.parseDouble(settings.strength());
    }
}
