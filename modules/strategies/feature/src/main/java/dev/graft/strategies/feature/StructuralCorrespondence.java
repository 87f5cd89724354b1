package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.linalg.Blas;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MatrixTooLarge;
import dev.graft.linalg.NumericalFailure;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Structural correspondence learning: features of two domains correspond if they predict the same pivots, which are frequent in
 * both.
 *
 * <pre>  p_l(x) = 1 if pivot l is in x, else 0,   W = [w_1 ... w_m],   w_l = argmin mean (w · x̃ + b - p_l(x))² + λ |w|²
 *  max(W, 0) = U D Vᵀ,   θ = the first h rows of Uᵀ,   x ↦ (x, α θ x̃)</pre>
 *
 * <p>where x̃ is x without its pivots, and all visible samples take part, labelled or not. Assumes sparse features such as words,
 * and pivots that mean the same in both domains. Time O(Σ entries² + d³ + d² m) for d features; memory some matrices {@code [d,
 * d]}. Not for features that are never zero: nothing tells such pivots, and x is learned from as it is. Several sources are one
 * domain.
 *
 * <p>Source: J. Blitzer, R. McDonald, F. Pereira, Domain adaptation with structural correspondence learning, EMNLP 2006, figure
 * 3; J. Blitzer, M. Dredze, F. Pereira, Biographies, bollywood, boom-boxes and blenders, ACL 2007, for pivots by mutual
 * information. Deviations: squares in the place of the modified Huber loss, since all predictors share one matrix then; λ is in
 * variances of an average feature; θ x̃ is scaled to mean 0 and equal variances, together α² times the variance of x, where the
 * paper tunes a factor on held-out data. The default costs held-out reviews of a source next to nothing: the new
 * features are few, so a penalty hardly holds them, and wide ones drown x.
 */
public final class StructuralCorrespondence implements AdaptationStrategy {
    private final Settings settings;

    public StructuralCorrespondence(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of structural correspondence learning.
     *
     * @param ridge λ, above 0
     * @param alpha α, above 0
     */
    public record Settings(
            @Setting(byDefault = "1000", about = "Most pivots, at least 1; never more than half of the features.")
            int pivots,

            @Setting(
                    byDefault = "frequency",
                    about =
                            "Pivots by frequency in both domains, or among the frequent by mutual-information with the class.")
            Pivots.Choice pivotsBy,

            @Setting(byDefault = "10", about = "In how many samples of each domain a pivot occurs, at least 1.")
            int minCount,

            @Setting(byDefault = "50", about = "Most dimensions of what is learned of the pivots, at least 1.")
            int dimensions,

            @Setting(
                    byDefault = "1",
                    about = "Ridge of the predictors of pivots, in variances of an average feature; above 0.")
            double ridge,

            @Setting(byDefault = "0.2", about = "How wide the new features are beside all others together, above 0.")
            double alpha) {
        public Settings {
            require(pivots >= 1, "pivots must be at least 1, was %d", pivots);
            require(minCount >= 1, "min-count must be at least 1, was %d", minCount);
            require(dimensions >= 1, "dimensions must be at least 1, was %d", dimensions);
            require(ridge > 0 && Double.isFinite(ridge), "ridge must be above 0, was %s", ridge);
            require(alpha > 0 && Double.isFinite(alpha), "alpha must be above 0, was %s", alpha);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        Labelled source = Pooled.sources(seen).data();
        Samples target = seen.targetSamples();
        int[] pivots = Pivots.of(
                source, Design.of("target", target), settings.pivotsBy(), settings.pivots(), settings.minCount());
        context.checkCancelled();
        PivotPredictors predictors = PivotPredictors.of(source.samples().vectorsWith(target), pivots);
        Optional<Matrix> directions = directions(predictors);
        SampleMap map = directions
                .<SampleMap>map(theta -> scaled(theta, predictors.x()))
                .orElseGet(AsItIs::new);
        CommonSpace space = new CommonSpace(Collections.nCopies(seen.sources().size(), map), map);
        int dimensions = directions.map(Matrix::columns).orElse(0);
        return space.fitted(space.learn(seen, context), seen, context, counts(predictors, dimensions));
    }

    private Optional<Matrix> directions(PivotPredictors predictors) {
        try {
            return predictors.directions(settings.dimensions(), settings.ridge());
        } catch (MatrixTooLarge tooLarge) {
            throw new GraftException(
                    "scl: the features that predict pivots are too many: %s. Or leave rare features out."
                            .formatted(tooLarge.getMessage()),
                    tooLarge);
        } catch (NumericalFailure singular) {
            throw new GraftException(
                    "scl: pivots cannot be predicted: %s. Raise ridge.".formatted(singular.getMessage()), singular);
        }
    }

    /** θ with each direction about its mean, all of them as wide as each other, and together α times as wide as x. */
    private Correspondence scaled(Matrix directions, Design x) {
        Design projected = new DenseDesign(x.times(directions));
        double spread = Arrays.stream(x.variances()).sum();
        double[] factors = Arrays.stream(projected.variances())
                .map(variance -> variance > 0 ? settings.alpha() * Math.sqrt(spread / variance) : 0)
                .map(factor -> factor / Math.sqrt(directions.columns()))
                .toArray();
        double[] shift = projected.means();
        for (int k = 0; k < shift.length; k++) {
            shift[k] *= factors[k];
        }
        return new Correspondence(directions.timesDiagonal(factors), shift);
    }

    private static Exhibit counts(PivotPredictors predictors, int dimensions) {
        return new Exhibit.Table(
                "What corresponds",
                List.of("what", "how many"),
                List.of(
                        List.of("pivots", String.valueOf(predictors.pivots().length)),
                        List.of("features that predict them", String.valueOf(predictors.others().length)),
                        List.of("dimensions of what they predict", String.valueOf(dimensions))));
    }

    /** Finds {@link StructuralCorrespondence}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "scl";
        }

        @Override
        public String summary() {
            return "Structural correspondence learning: features correspond if they predict the same pivots.";
        }

        @Override
        public Family family() {
            return Family.FEATURE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Blitzer, McDonald, Pereira: Domain adaptation with structural correspondence learning. EMNLP 2006",
                    "https://aclanthology.org/W06-1615/");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public StructuralCorrespondence create(Settings settings) {
            return new StructuralCorrespondence(settings);
        }
    }
}
