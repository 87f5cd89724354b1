package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.function.Function;

/**
 * Embarrassingly simple zero-shot learning: a bilinear form of features and descriptors in closed form, by squared loss with a
 * penalty on both sides.
 *
 * <pre>  V = (X Xᵀ + γ I)⁻¹ X Y Sᵀ (S Sᵀ + λ I)⁻¹,   class of x: argmax_c xᵀ V s_c</pre>
 *
 * <p>X has a sample in each column, S a descriptor, and Y is 1 where a sample is of a class, else -1. Assumes that descriptors say
 * linearly how features are. Time O(n d r + r³ + d a r) for r the smaller of n samples and d features, and a attributes; with auto
 * as much for each fold, and 49 solutions of O(d a r). Memory O(n d + d a). Not for descriptors that are alike, or fewer seen
 * classes than say what an attribute is.
 *
 * <p>Source: Romera-Paredes, Torr: An embarrassingly simple approach to zero-shot learning, ICML 2015, the closed form of V in
 * section 3; γ and λ by leaving out a fifth of the seen classes, as in its experiments. Deviations: of γ and λ powers of ten
 * from 0.001 to 1000 are tried where the paper takes 10^-3 to 10^3 times a unit of its features; features and descriptors are
 * z-scored before, so that these mean the same for all of them. The paper does no such scaling: say none. With fewer than four
 * seen classes auto is 1, and with a few it chooses by little. Probabilities are the softmax of scores over 0.2.
 */
public final class Eszsl implements ZeroShotStrategy {
    /** Scores are drawn towards 1 and -1. */
    private static final double TEMPERATURE = 0.2;

    private final Settings settings;

    public Eszsl(Settings settings) {
        this.settings = settings;
    }

    /** The knobs of {@link Eszsl}. */
    public record Settings(
            @Setting(
                    byDefault = "auto",
                    about = "γ, the penalty on the side of the features, above 0; auto: by leaving out seen classes.")
            String gamma,

            @Setting(
                    byDefault = "auto",
                    about =
                            "λ, the penalty on the side of the descriptors, above 0; auto: by leaving out seen classes.")
            String lambda,

            Scales scales,

            Calibration calibration) {
        public Settings {
            Strengths.number(gamma, "gamma");
            Strengths.number(lambda, "lambda");
        }
    }

    /** Both penalties. */
    record Penalties(double gamma, double lambda) {}

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        ZeroShotTask task = ZeroShotTask.of(seen, settings.scales());
        ClassSearch<Penalties> search =
                ClassSearch.among(tried(), penalties(1, 1), task.seen(), context, samples -> path(samples)::apply);
        Penalties chosen = search.value();
        return new ZeroShotLearning(task, settings.calibration(), TEMPERATURE)
                .chosen("gamma", chosen.gamma())
                .chosen("lambda", chosen.lambda())
                .accuracy(search.accuracy())
                .fit(context, samples -> path(samples).apply(chosen));
    }

    private List<Penalties> tried() {
        return Strengths.tried(settings.gamma(), "gamma").stream()
                .flatMap(gamma -> Strengths.tried(settings.lambda(), "lambda").stream()
                        .map(lambda -> new Penalties(gamma, lambda)))
                .toList();
    }

    /** The penalties that are given, and these where none are. */
    private Penalties penalties(double gamma, double lambda) {
        return new Penalties(
                Strengths.number(settings.gamma(), "gamma").orElse(gamma),
                Strengths.number(settings.lambda(), "lambda").orElse(lambda));
    }

    /** The forms {@code [d, a]} of all penalties. {@code S} comes with classes in rows, so that the right factor is transposed. */
    static Function<Penalties, Bilinear> path(SeenSamples seen) {
        Matrix y = Matrix.zeros(seen.size(), seen.classes()).map((i, c, zero) -> seen.labels()[i] == c ? 1 : -1);
        RidgePath features = RidgePath.of(seen.x(), y);
        RidgePath descriptors = RidgePath.of(seen.signatures(), Matrix.identity(seen.classes()));
        return penalties ->
                new Bilinear(features.at(penalties.gamma()).timesTranspose(descriptors.at(penalties.lambda())));
    }

    /** Finds {@link Eszsl}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "eszsl";
        }

        @Override
        public String summary() {
            return "Embarrassingly simple zero-shot learning: a bilinear form of features and descriptors in closed form.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Romera-Paredes, Torr: An embarrassingly simple approach to zero-shot learning. ICML 2015",
                    "https://proceedings.mlr.press/v37/romera-paredes15.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Eszsl create(Settings settings) {
            return new Eszsl(settings);
        }
    }
}
