package dev.graft.strategies.shot;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.linalg.Matrix;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Nearest class mean, but queries that lie near each other agree on their class.
 *
 * <pre>
 *  min over Y   Σ_q y_qᵀ ln y_q + Σ_q y_qᵀ a_q - λ/2 Σ_qp w_qp y_qᵀ y_p,   a_qc = |z_q - m_c|²
 *  w_qp = 1 if each of q, p is among the k nearest of the other, ½ if one is, else 0</pre>
 *
 * <p>Transductive: it looks at all queries of an episode, not at their labels; they are those that it is asked about together. Assumes
 * that near queries are of one class. Time O(q² (d + log q) + t q² N) for q queries, N classes, d features and t steps; memory O(q² +
 * q d). Not for a few queries, which have no neighbours, nor with transform none where vectors are far from length 1, for which λ is made.
 *
 * <p>Source: Ziko, Dolz, Granger, Ben Ayed: Laplacian regularized few-shot learning, ICML 2020: the objective of section 2, its relaxation with
 * the entropy, and the bound updates ({@link BoundUpdates}); the features are centred and scaled to length 1, and the steps end, as in
 * the authors' experiments. Deviations: k counts the others, where their code counts the sample itself too; W is made symmetric, without
 * which the update is not that of its objective; a step that would raise the objective, which can be as W need not be positive
 * semi-definite, is not taken; λ, which the paper chooses between 0.1 and 1.5 on classes kept for it, is a setting. Class means are
 * rectified only where asked for ({@link Rectified}), and then keep their length.
 */
public final class LaplacianShot implements EpisodeStrategy {
    private static final int MOST_STEPS = 20;

    private final Settings settings;

    public LaplacianShot(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of LaplacianShot.
     *
     * @param lambda λ, at least 0
     * @param neighbours k, at least 1
     */
    public record Settings(
            @Setting(byDefault = "centred-l2", about = Transform.ABOUT)
            Transform transform,

            @Setting(byDefault = "0.7", about = "How much near queries agree, at least 0; 0 is the nearest class mean.")
            double lambda,

            @Setting(byDefault = "3", about = "How many other queries are near one, at least 1.")
            int neighbours,

            @Setting(
                    byDefault = "false",
                    about =
                            "Correct class means by the queries, which must then be of all classes, about as many of each.")
            boolean rectify) {
        public Settings {
            require(lambda >= 0 && Double.isFinite(lambda), "lambda must be at least 0, was %s", lambda);
            require(neighbours >= 1, "neighbours must be at least 1, was %d", neighbours);
        }
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        Transform.Of transforms = settings.transform().among(seen);
        return EachEpisode.fit(seen, context, episode -> {
            Support support = Support.of(episode.support());
            UnaryOperator<Matrix> transform = transforms.with(support);
            Function<Matrix, Rectified> rectified = rectified(support.mapped(transform));
            return VectorPredictor.of(support, x -> assigned(rectified.apply(transform.apply(x))));
        });
    }

    /** The class means that queries are assigned by; without rectification what they were made of is forgotten. */
    private Function<Matrix, Rectified> rectified(Support support) {
        Matrix means = support.means();
        return settings.rectify()
                ? queries -> Rectified.of(support, queries)
                : queries -> new Rectified(means, queries);
    }

    private Matrix assigned(Rectified queries) {
        Matrix unary = new Centroids(queries.means(), 1).squaredDistances(queries.queries());
        Matrix affinity = NearestQueries.affinity(queries.queries(), settings.neighbours());
        return new BoundUpdates(unary, affinity, settings.lambda()).solve(MOST_STEPS);
    }

    /** Finds {@link LaplacianShot}. */
    public static final class Provider implements FewShotProvider<Settings> {
        @Override
        public String id() {
            return "laplacian-shot";
        }

        @Override
        public String summary() {
            return "LaplacianShot: nearest class mean, where queries near each other agree on their class.";
        }

        @Override
        public boolean isTransductive() {
            return true;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Ziko, Dolz, Granger, Ben Ayed: Laplacian regularized few-shot learning. ICML 2020",
                    "https://arxiv.org/abs/2006.15486");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public LaplacianShot create(Settings settings) {
            return new LaplacianShot(settings);
        }
    }
}
