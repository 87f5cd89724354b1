package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.domains.DomainRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs source samples by how much a classifier of domains takes them for target samples, then learns from the weighted
 * source and the visible target labels.
 *
 * <pre>  p(target | x) from the learner, on all samples of both domains, each domain weighing the same
 *  w_i = min(B, p(target | xs_i) / p(source | xs_i))</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not; and that the learner's probabilities are
 * calibrated. Costs one fit of the learner on both domains, or as many as there are folds. Not where the learner tells the
 * domains apart without an error: a few samples then carry all the weight.
 *
 * <p>Source: Bickel, Brückner, Scheffer: Discriminative learning under covariate shift, JMLR 10, 2009: the approximation in
 * two stages, by logistic regression. Deviations: the classifier of domains is the base learner of the scenario, whatever it
 * is; weights have a bound; with several folds no sample is weighed by what has learned from it.
 */
public final class DomainClassifier implements AdaptationStrategy {
    private static final int TARGET = 1;
    private static final List<String> DOMAINS = List.of("source", "target");

    private final Settings settings;

    public DomainClassifier(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of weights by a classifier of domains.
     *
     * @param bound B, above 0
     * @param folds at least 1
     */
    public record Settings(
            @Setting(byDefault = "1000", about = "Upper bound of a source weight, above 0.")
            double bound,

            @Setting(
                    byDefault = "1",
                    about =
                            "Folds of the classifier of domains, at least 1; with 1, as in the paper, it weighs what it has learned from.")
            int folds) {
        public Settings {
            require(bound > 0 && Double.isFinite(bound), "bound must be above 0, was %s", bound);
            require(folds >= 1, "folds must be at least 1, was %d", folds);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return WeightedSource.learn(seen, weights(seen, context), context);
    }

    private double[] weights(Adaptation seen, FitContext context) {
        Samples source = DomainRows.source(seen);
        Samples target = DomainRows.target(seen);
        double[][] ofSource = settings.folds() == 1
                ? Probabilities.of(classifier(both(source, target), context), source)
                        .values()
                : OutOfFold.of(both(source, target), settings.folds(), context.learner(), context.seeds())
                        .probabilities();
        return IntStream.range(0, source.size())
                .mapToDouble(i -> Math.min(settings.bound(), odds(ofSource[i])))
                .toArray();
    }

    private static Predictor classifier(Pooled both, FitContext context) {
        return context.learner().fit(both.data(), both.weights(), context.seeds());
    }

    /** The samples of both domains, the source's first, labelled by domain; both weigh the same. */
    private static Pooled both(Samples source, Samples target) {
        int[] domains = new int[source.size() + target.size()];
        Arrays.fill(domains, source.size(), domains.length, TARGET);
        double[] weights = new double[domains.length];
        Arrays.setAll(weights, i -> domains[i] == TARGET ? (double) source.size() / target.size() : 1);
        return new Pooled(new Labelled(source.vectorsWith(target), Classes.of(DOMAINS, domains)), weights);
    }

    private static double odds(double[] probabilities) {
        return probabilities[TARGET] / probabilities[1 - TARGET];
    }

    /** Finds {@link DomainClassifier}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "domain-classifier";
        }

        @Override
        public String summary() {
            return "Weigh source samples by the odds that a classifier of domains takes them for target samples.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Bickel, Brückner, Scheffer: Discriminative learning under covariate shift. JMLR 10, 2009",
                    "https://www.jmlr.org/papers/v10/bickel09a.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public DomainClassifier create(Settings settings) {
            return new DomainClassifier(settings);
        }
    }
}
