package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.linalg.Blas;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Svd;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates from a classifier's mistakes how often each class occurs in the target, weighs source samples by their class, and
 * learns from them and the visible target labels.
 *
 * <pre>  C_ab = 1/n Σ_i [h(xs_i) = a] [ys_i = b],   μ_a = 1/m Σ_j [h(xt_j) = a]          h: learned without sample i
 *  C w = μ,   w_y = q(y) / p(y) at least 0</pre>
 *
 * <p>Assumes label shift: p(y) differs between the domains, p(x | y) does not. The classifier may be bad and uncalibrated as
 * long as C is invertible. Costs a fit of the learner for each fold, and one more. Not for many classes with few samples each,
 * where C is mostly noise, unless λ is well above 0.
 *
 * <p>Source: Lipton, Wang, Smola: Detecting and correcting for label shift with black box predictors, ICML 2018, algorithm 1.
 * Deviations: C comes from out-of-fold predictions of the whole source, where the paper holds out one part of it; the target
 * is predicted by the same classifiers. Where C does not tell, because classes are never or always taken for each other, w
 * stays 1: solved for is θ = w - 1, by singular values, of which those that are 0 up to rounding are left out, and with a
 * ridge λ on θ, which is 0 in the paper (Azizzadenesheli, Liu, Yang, Anandkumar: Regularized learning for domain adaptation
 * under label shifts, ICLR 2019).
 */
public final class Bbse implements AdaptationStrategy {
    /** Singular values below this share of the largest tell nothing. */
    private static final double NOTHING = 1e-9;

    private final Settings settings;

    public Bbse(Settings settings) {
        this.settings = settings;
    }

    /** What is counted of a prediction. */
    public enum Predictions {
        /** The most probable class. */
        HARD,
        /** The probabilities. */
        SOFT
    }

    /**
     * The knobs of black box shift estimation.
     *
     * @param folds at least 2
     * @param lambda λ, at least 0
     */
    public record Settings(
            @Setting(
                    byDefault = "hard",
                    about = "What is counted: hard, the most probable class; soft, the probabilities.")
            Predictions predictions,

            @Setting(
                    byDefault = "5",
                    about = "Folds of the source, at least 2: each is predicted by what was learned from the others.")
            int folds,

            @Setting(byDefault = "0", about = "Ridge on the difference of class weights to 1, at least 0.")
            double lambda) {
        public Settings {
            require(folds >= 2, "folds must be at least 2, was %d", folds);
            require(lambda >= 0 && Double.isFinite(lambda), "lambda must be at least 0, was %s", lambda);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        Pooled sources = Pooled.sources(seen);
        Classes labels = sources.data().classes();
        OutOfFold outOfFold = OutOfFold.of(sources, settings.folds(), context.learner(), context.seeds());
        double[] ofClasses = weights(
                confusion(outOfFold.probabilities(), labels),
                predicted(outOfFold.predictors(), ClassShares.unlabelled(seen)));
        double[] weights = new double[labels.size()];
        Arrays.setAll(weights, i -> ofClasses[labels.value(i)]);
        double[] shares = ClassShares.of(labels, sources.weights());
        return WeightedSource.learn(
                seen, weights, context, ClassShares.table(labels.names(), shares, shifted(shares, ofClasses)));
    }

    /**
     * The weight of each class.
     *
     * @param confusion C {@code [classes, classes]}
     * @param predicted μ {@code [classes]}
     */
    double[] weights(Matrix confusion, double[] predicted) {
        int classes = predicted.length;
        double[] ones = new double[classes];
        Arrays.fill(ones, 1);
        double[] unchanged = confusion.times(ones);
        Svd svd = confusion.svd();
        double[] weights = ones.clone();
        for (int s = 0; s < classes; s++) {
            double value = svd.values()[s];
            if (value > NOTHING * svd.values()[0]) {
                double along = 0;
                for (int a = 0; a < classes; a++) {
                    along += svd.u().get(a, s) * (predicted[a] - unchanged[a]);
                }
                for (int b = 0; b < classes; b++) {
                    weights[b] += svd.v().get(b, s) * along * value / (value * value + settings.lambda());
                }
            }
        }
        Arrays.setAll(weights, b -> Math.max(0, weights[b]));
        return weights;
    }

    private Matrix confusion(double[][] probabilities, Classes labels) {
        int classes = labels.names().size();
        double[][] confusion = new double[classes][classes];
        for (int i = 0; i < probabilities.length; i++) {
            double[] counted = counted(probabilities[i]);
            for (int a = 0; a < classes; a++) {
                confusion[a][labels.value(i)] += counted[a] / probabilities.length;
            }
        }
        return Matrix.of(confusion);
    }

    private double[] predicted(List<Predictor> predictors, Samples target) {
        double[][] counted = predictors.stream()
                .flatMap(predictor ->
                        Arrays.stream(Probabilities.of(predictor, target).values()))
                .map(this::counted)
                .toArray(double[][]::new);
        return Matrix.of(counted).columnMeans();
    }

    private double[] counted(double[] probabilities) {
        return settings.predictions() == Predictions.SOFT ? probabilities : Probabilities.oneHot(probabilities);
    }

    private static double[] shifted(double[] shares, double[] weights) {
        double[] shifted = new double[shares.length];
        Arrays.setAll(shifted, c -> shares[c] * weights[c]);
        double sum = Arrays.stream(shifted).sum();
        return Arrays.stream(shifted).map(share -> share / sum).toArray();
    }

    /** Finds {@link Bbse}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "bbse";
        }

        @Override
        public String summary() {
            return "Estimate how often each class occurs in the target from mistakes, and weigh source classes by it.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Lipton, Wang, Smola: Detecting and correcting for label shift with black box predictors. ICML 2018",
                    "https://proceedings.mlr.press/v80/lipton18a.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Bbse create(Settings settings) {
            return new Bbse(settings);
        }
    }
}
