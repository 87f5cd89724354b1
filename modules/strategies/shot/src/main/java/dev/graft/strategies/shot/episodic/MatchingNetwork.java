package dev.graft.strategies.shot.episodic;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.Portions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Every support sample votes for its class, by how alike it and the query are: attention over the support.
 *
 * <pre>  p(y | x) = Σ_i a(x, x_i) y_i                                        (1)
 *  a(x, x_i) = exp(s c(f(x), f(x_i))) / Σ_j exp(s c(f(x), f(x_j)))     (2)    c the cosine
 *  loss: mean over the queries of -ln p(own class | x)                 (6)</pre>
 *
 * <p>With {@code embedding: network} the network f is trained by episodes of base classes, once for all episodes. With
 * {@code embedding: features} nothing is trained, and f are the features of the scenario's backbone, or raw vectors: a nearest
 * neighbour whose vote is soft.
 *
 * <p>Assumes that lengths of vectors say nothing. Of many shots the attention is spread over: class means are better then.
 * Cost: as of {@code protonet}, and at use a cosine with each support sample for each query.
 *
 * <p>Source: O. Vinyals, C. Blundell, T. Lillicrap, K. Kavukcuoglu, D. Wierstra, Matching networks for one shot learning, NIPS
 * 2016, equations 1, 2 and 6. Deviations: no full context embeddings (its section 2.1.2): support and queries are embedded
 * each alone, by one network. And cosines are multiplied by a sharpness s, 1 in the paper: between 20 classes a probability could
 * else not come above 0.28, were all others opposite. Rate, decay and distortions are those of {@code protonet}.
 */
public final class MatchingNetwork implements EpisodeStrategy {
    /** What embeds, how sharp attention is, and how a network is trained. */
    public record Settings(
            @Setting(
                    byDefault = "network",
                    about =
                            "What is compared: network, what a network makes of samples that is trained by episodes of base classes; or features, of the scenario's backbone, or raw vectors where there is none, and nothing is trained.")
            Embed embedding,

            @Setting(
                    byDefault = "10",
                    about =
                            "What cosines are multiplied by, so that the most alike get most of the attention; above 0.")
            double sharpness,

            TrainingEpisodes episodes,
            EmbeddingTraining training)
            implements EpisodicSettings {

        public Settings {
            require(sharpness > 0 && Double.isFinite(sharpness), "sharpness must be above 0, was %s", sharpness);
        }
    }

    /** What is compared. */
    public enum Embed {
        NETWORK,
        FEATURES
    }

    private static final String ID = "matching";

    /** Of squared lengths, so that a vector of zeros is like nothing. */
    private static final double TINY = 1e-12;

    private final Settings settings;

    public MatchingNetwork(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        if (settings.embedding() == Embed.FEATURES) {
            return new Fitted(EpisodeFits.of(ID, seen, new Vectors(), this::learned, 0, context), List.of());
        }
        if (seen.base().size() == 0) {
            throw new GraftException(
                    "matching: embedding: network learns from base classes, and the scenario has none. Give it some, or take embedding: features.");
        }
        EpisodeTraining trained = settings.episodes().train(ID, seen, settings.training(), this::objective, context);
        return new Fitted(
                EpisodeFits.of(ID, seen, trained.embedder(context), this::learned, trained.parameters(), context),
                trained.exhibits());
    }

    Value objective(StepDraft step, EpisodeShape episode) {
        Ops o = step.ops();
        Value f = unitLength(o, step.features(Portions.SAMPLES));
        Value cosines = o.gemm(episode.queries(o, f), false, episode.support(o, f), true, 1);
        Value attention = o.softmax(o.mul(cosines, settings.sharpness()), 1);
        Value p = o.matMul(attention, episode.members(o));
        episode.showAccuracy(step, p);
        return episode.crossEntropy(o, o.log(o.add(p, TINY)));
    }

    private static Value unitLength(Ops o, Value vectors) {
        return o.div(vectors, o.sqrt(o.add(o.sum(o.square(vectors), 1), TINY)));
    }

    /** Equations 1 and 2 of an episode; a class without support gets no probability. */
    Rule learned(double[][] support, Classes labels) {
        double[][] unit =
                Arrays.stream(support).map(MatchingNetwork::unitLength).toArray(double[][]::new);
        return query -> {
            double[] x = unitLength(query);
            double[] cosines = new double[unit.length];
            Arrays.setAll(cosines, i -> settings.sharpness() * product(x, unit[i]));
            double[] attention = Rule.softmax(cosines);
            double[] p = new double[labels.names().size()];
            for (int i = 0; i < attention.length; i++) {
                p[labels.value(i)] += attention[i];
            }
            return p;
        };
    }

    private static double[] unitLength(double... vector) {
        double length = Math.sqrt(product(vector, vector) + TINY);
        return Arrays.stream(vector).map(x -> x / length).toArray();
    }

    private static double product(double[] u, double[] v) {
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += u[j] * v[j];
        }
        return sum;
    }

    /** Finds {@link MatchingNetwork}. */
    public static final class Provider implements EpisodicProvider<Settings> {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public String summary() {
            return "Matching networks: support samples vote for their classes by attention, in an embedding trained by episodes or given.";
        }

        /** With features it needs no base; with a network it says so itself. */
        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        public Set<Need> needs(Settings settings) {
            return settings.embedding() == Embed.NETWORK ? Set.of(Need.BASE_CLASSES) : Set.of();
        }

        @Override
        public Representation representation(Settings settings) {
            return settings.embedding() == Embed.FEATURES
                    ? Representation.FEATURES
                    : EpisodicProvider.super.representation(settings);
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "O. Vinyals et al., Matching networks for one shot learning, NIPS 2016",
                    "https://arxiv.org/abs/1606.04080");
        }

        @Override
        public MatchingNetwork create(Settings settings) {
            return new MatchingNetwork(settings);
        }
    }
}
