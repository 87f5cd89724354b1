package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.domains.Domains;
import java.util.function.Function;

/**
 * Projects both domains onto components along which they vary, while the means of the domains, and those of each class, come
 * close: the classes of the target are supposed by the base learner, in turns with the projection. Then learns there from the
 * source and the visible target labels.
 *
 * <pre>  X = [Xs; Xt] with rows of length 1,   K = X Xᵀ,   H = I - 1 1ᵀ / (n + m)
 *  T times:
 *    M = C · M₀ + Σ_c M_c, divided by its Frobenius norm;   M = M₀ the first time
 *    min over A   tr(Aᵀ K M K A) + λ ‖A‖²   with   Aᵀ K H K A = I,   of k columns
 *    Z = K A with rows of length 1;   ŷt = learner(Zs, ys) of Zt</pre>
 *
 * <p>{@code tr(Zᵀ M₀ Z)} is the squared distance of the means of the domains, {@code tr(Zᵀ M_c Z)} that of the means of the
 * samples of class c; C is the number of classes that the source shows. Target samples with a visible label have that one
 * instead of a supposed one. M has a rank of at most C + 1, so that the matrices of samples are never made ({@link
 * Directions}), and the turns end when no supposed label changes: all that follow would be the same.
 *
 * <p>Assumes that the learner is right about most of the target from the start: what it mistakes is held together in the next
 * turn. Symmetric. Time T times O(N d² + d³) and what the learner takes, for N samples of d features; with a Gaussian kernel
 * O(N³), and O(N l²) with l landmarks. Not where source-only is near chance.
 *
 * <p>Source: Long, Wang, Ding, Sun, Yu: Transfer feature learning with joint distribution adaptation, ICCV 2013, equations (8)
 * to (14) and algorithm 1, with the defaults of its experiments; that C weighs M₀, that M is divided by its norm, and the unit
 * lengths are the authors' program's. Deviations: a class that no target sample is supposed to be of has no M_c; the columns
 * of A have length 1, which gives the paper's table to the digit, unless {@code scale} is {@code unit-variance}.
 */
public final class JointDistributionAdaptation implements AdaptationStrategy {
    private final Settings settings;

    public JointDistributionAdaptation(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of joint distribution adaptation.
     *
     * @param lambda λ, above 0
     * @param iterations T, at least 1
     * @param projection the space, and what is taken of it
     */
    public record Settings(
            @Setting(
                    byDefault = "1",
                    about = "What the length of the projection costs, above 0; large: it keeps the variance alone.")
            double lambda,

            @Setting(
                    byDefault = "10",
                    about =
                            "How often the projection is computed, at least 1: once for the domains' means, then with the classes that the learner supposes.")
            int iterations,

            @Defaults({"kernel: linear", "dimensions: 100", "unit-length: both"})
            Projection projection) {
        public Settings {
            require(lambda > 0 && Double.isFinite(lambda), "lambda must be above 0, was %s", lambda);
            require(iterations >= 1, "iterations must be at least 1, was %s", iterations);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(
                seen,
                context,
                domains -> map(domains, seen, context.seeds(), mapped -> {
                    context.checkCancelled();
                    return MappedLearning.learn(domains.labels(), mapped, seen, context);
                }));
    }

    /**
     * Both domains after the last turn.
     *
     * @param learner learns from the mapped source and the visible target labels
     */
    public Mapped map(Domains domains, Adaptation seen, Seeds seeds, Function<Mapped, Predictor> learner) {
        Components components = Components.of(settings.projection(), domains, seeds);
        Mapped mapped = along(
                components,
                Discrepancy.ofDomains(domains.source().rows(), domains.target().rows()));
        SupposedClasses supposed = SupposedClasses.none();
        for (int turn = 1; turn < settings.iterations() && supposed.changed(); turn++) {
            supposed = supposed.next(learner.apply(mapped), mapped, seen);
            mapped = along(components, Discrepancy.ofClasses(domains.labels(), supposed.classes()));
        }
        return mapped.with(supposed.exhibits());
    }

    private Mapped along(Components components, Discrepancy discrepancy) {
        return components.keepingSmall(discrepancy, 1 / discrepancy.norm(), settings.lambda());
    }

    /** Finds {@link JointDistributionAdaptation}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "jda";
        }

        @Override
        public String summary() {
            return "Joint distribution adaptation: bring the means of the domains and of each class together.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Long, Wang, Ding, Sun, Yu: Transfer feature learning with joint distribution adaptation. ICCV 2013",
                    "https://doi.org/10.1109/ICCV.2013.274");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public JointDistributionAdaptation create(Settings settings) {
            return new JointDistributionAdaptation(settings);
        }
    }
}
