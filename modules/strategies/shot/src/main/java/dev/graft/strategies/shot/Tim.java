package dev.graft.strategies.shot;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.domains.FiniteRows;
import dev.graft.linalg.Matrix;
import java.util.function.UnaryOperator;

/**
 * Moves class means until the queries are certain of their classes, and the classes have about as many queries each: by mutual
 * information.
 *
 * <pre>
 *  W = argmin -λ/|S| Σ_S ln p(y_i | z_i) - Î,   Î = -Σ_k p̂_k ln p̂_k + α/|Q| Σ_Q Σ_k p_ik ln p_ik,   p̂_k = 1/|Q| Σ_Q p_ik
 *  p_ik ∝ exp(-τ/2 |w_k - z_i|²),   z = x / |x|,   W begins at the class means of the support</pre>
 *
 * <p>Transductive: it looks at all queries of an episode, not at their labels. Assumes that queries come in groups, and that classes
 * are about as frequent as each other among them: where one is rare the entropy of p̂ fills it with queries of others. Time
 * O(t (n + q) N d) for n support samples, q queries, N classes, d features and t iterations; memory O((n + q) d). Not for a few
 * queries, nor for classes of very different frequencies, nor with transform none where vectors are far from length 1, for which τ is
 * made; gd not for raw pixels, which take seconds an episode.
 *
 * <p>Source: Boudiaf, Ziko, Rony, Dolz, Piantanida, Ben Ayed: Transductive information maximization for few-shot learning, NeurIPS
 * 2020, section 2: TIM-ADM with the closed forms of its proposition 1 ({@link AlternatingDirections}), and TIM-GD by Adam. Settings,
 * iterations and features of length 1 are those of the authors' experiments. To know: the closed q is the minimiser but for the sum of
 * each row, which is restored afterwards, and the closed w one of a linearised term, so that a step need not lower the objective,
 * although nearly all do. Deviations: queries that were not shown are judged by the W that was found, and without any query W stays
 * where it begins; where there are fewer samples than features W is sought in their span, which gives the same W in less time.
 */
public final class Tim implements EpisodeStrategy {
    private static final int ALTERNATIONS = 150;
    private static final int GRADIENT_STEPS = 1000;

    private final Settings settings;

    public Tim(Settings settings) {
        this.settings = settings;
    }

    /** How W is found. */
    public enum Solver {
        /** Alternating directions. */
        ADM,
        /** Gradient descent. */
        GD
    }

    /**
     * The knobs of TIM.
     *
     * @param lambda λ, above 0
     * @param alpha α, at least 0
     * @param temperature τ, above 0
     * @param iterations at least 0, or "auto"
     * @param rate of Adam, above 0
     */
    public record Settings(
            @Setting(
                    byDefault = "adm",
                    about =
                            "How the weights are found: adm (alternating closed forms) or gd (Adam, which takes 15 times as long).")
            Solver solver,

            @Setting(byDefault = "l2", about = Transform.ABOUT)
            Transform transform,

            @Setting(byDefault = "0.1", about = "Weight of the support's cross-entropy, above 0.")
            double lambda,

            @Setting(
                    byDefault = "0.1",
                    about = "Weight of the queries' certainty, at least 0; that of even classes is 1.")
            double alpha,

            @Setting(byDefault = "15", about = "How fast probabilities fall with squared distance, above 0.")
            double temperature,

            @Setting(
                    byDefault = "auto",
                    about = "Iterations in each episode, a whole number of at least 0; auto is 150 of adm, 1000 of gd.")
            String iterations,

            @Setting(byDefault = "0.0001", about = "Learning rate of gd, above 0.")
            double rate) {
        public Settings {
            require(lambda > 0 && Double.isFinite(lambda), "lambda must be above 0, was %s", lambda);
            require(alpha >= 0 && Double.isFinite(alpha), "alpha must be at least 0, was %s", alpha);
            require(
                    temperature > 0 && Double.isFinite(temperature),
                    "temperature must be above 0, was %s",
                    temperature);
            require(rate > 0 && Double.isFinite(rate), "rate must be above 0, was %s", rate);
            steps(iterations, solver);
        }

        private static int steps(String iterations, Solver solver) {
            return NumberOr.of(
                            iterations,
                            "auto",
                            "iterations",
                            n -> n >= 0 && n == Math.rint(n),
                            "that is whole, at least 0")
                    .map(Double::intValue)
                    .orElse(solver == Solver.ADM ? ALTERNATIONS : GRADIENT_STEPS);
        }

        int steps() {
            return steps(iterations, solver);
        }
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        Transform.Of transform = settings.transform().among(seen);
        return EachEpisode.fit(seen, context, episode -> {
            Support support = Support.of(episode.support());
            return learn(support, episode.queries(), transform.with(support));
        });
    }

    private Predictor learn(Support support, Samples queries, UnaryOperator<Matrix> transform) {
        Support z = support.mapped(transform);
        Matrix w = queries.size() == 0
                ? z.means()
                : minimum(z, transform.apply(FiniteRows.dense(queries.vectors(), "queries")));
        return VectorPredictor.of(
                support, x -> MutualInformation.logProbabilities(transform.apply(x), w, settings.temperature())
                        .map(Math::exp));
    }

    private Matrix minimum(Support z, Matrix queries) {
        return switch (settings.solver()) {
            case ADM -> alternated(z, queries);
            case GD -> {
                MutualInformation information = information(z, queries);
                yield new AdamSteps(settings.rate()).descend(z.means(), information::gradient, settings.steps());
            }
        };
    }

    /** The weights are combinations of the samples: where these are fewer than the features, they are found in their span. */
    private Matrix alternated(Support z, Matrix queries) {
        Matrix samples = Matrix.vstack(z.x(), queries);
        if (samples.rows() >= samples.columns()) {
            return new AlternatingDirections(information(z, queries)).solve(z.means(), settings.steps());
        }
        Matrix basis = samples.transpose().orthonormal();
        Support inside = z.mapped(x -> x.times(basis));
        return new AlternatingDirections(information(inside, queries.times(basis)))
                .solve(inside.means(), settings.steps())
                .timesTranspose(basis);
    }

    private MutualInformation information(Support z, Matrix queries) {
        return new MutualInformation(z.x(), z.oneHot(), queries, settings);
    }

    /** Finds {@link Tim}. */
    public static final class Provider implements FewShotProvider<Settings> {
        @Override
        public String id() {
            return "tim";
        }

        @Override
        public String summary() {
            return "Transductive information maximisation: class means move until queries are certain, and classes even.";
        }

        @Override
        public boolean isTransductive() {
            return true;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Boudiaf, Ziko, Rony, Dolz, Piantanida, Ben Ayed: Transductive information maximization for few-shot learning. NeurIPS 2020",
                    "https://arxiv.org/abs/2008.11297");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Tim create(Settings settings) {
            return new Tim(settings);
        }
    }
}
