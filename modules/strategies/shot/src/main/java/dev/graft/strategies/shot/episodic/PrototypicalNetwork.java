package dev.graft.strategies.shot.episodic;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Episodes;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.Portions;
import java.util.Arrays;

/**
 * A network in whose embedding samples lie around the mean of their class: trained by episodes of base classes, it is used as it
 * was trained, on classes that it has never seen.
 *
 * <pre>  c_k = 1/|S_k| Σ_(x in S_k) f(x)                                  (1)
 *  p(y = k | x) = exp(-d(f(x), c_k)) / Σ_k' exp(-d(f(x), c_k'))      (2)    d(u, v) = ‖u - v‖²
 *  J = mean over the queries of -ln p(own class | x)                 (algorithm 1)</pre>
 *
 * <p>Assumes that a class is one heap in the embedding, and that base classes and those to come vary alike: another drawer, another
 * light. Where classes to come are unlike the base, the backbone's features and their class means are better. With few base
 * classes ways of telling apart are learned by heart; turned pictures and distortions are against that.
 * Squared distances grow with the width of the embedding: without a norm in front of the last layers they begin with hundreds,
 * whose softmax is sure of one class, and training may stay there. Give a network of vectors a norm: "dense 128, norm, dense 64".
 *
 * <p>Cost: a pass forward and back of train-way (train-shots + train-queries) samples for each step; once for all episodes.
 * Memory: the maps of one step. Norms take the statistics of all drawings of a step in training, and running ones afterwards.
 *
 * <p>Source: J. Snell, K. Swersky, R. Zemel, Prototypical networks for few-shot learning, NIPS 2017, equations 1 and 2,
 * algorithm 1, and section 3.1 for the network and turned classes. Deviations: a rate that falls by half a cosine, not by half
 * every 2000 episodes; AdamW with a small decay; pictures are distorted anew each time.
 */
public final class PrototypicalNetwork implements EpisodeStrategy {
    /** What training steps are, and of which network. */
    public record Settings(TrainingEpisodes episodes, EmbeddingTraining training) implements EpisodicSettings {}

    private static final String ID = "protonet";

    private final Settings settings;

    public PrototypicalNetwork(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        EpisodeTraining trained =
                settings.episodes().train(ID, seen, settings.training(), PrototypicalNetwork::objective, context);
        return new Fitted(
                EpisodeFits.of(
                        ID,
                        seen,
                        trained.embedder(context),
                        PrototypicalNetwork::learned,
                        trained.parameters(),
                        context),
                trained.exhibits());
    }

    static Value objective(StepDraft step, EpisodeShape episode) {
        Ops o = step.ops();
        Value f = step.features(Portions.SAMPLES);
        Value scores = o.neg(squaredDistances(o, episode.queries(o, f), prototypes(o, f, episode)));
        episode.showAccuracy(step, scores);
        return episode.crossEntropy(o, o.logSoftmax(scores, 1));
    }

    /** Equation 1, {@code [way, d]}. */
    private static Value prototypes(Ops o, Value f, EpisodeShape episode) {
        long d = f.sizes()[1];
        Value byClass = o.reshape(episode.support(o, f), episode.way(), episode.shots(), d);
        return o.reshape(o.mean(byClass, 1), episode.way(), d);
    }

    /** Of each row of u to each of v, {@code [rows of u, rows of v]}. */
    private static Value squaredDistances(Ops o, Value u, Value v) {
        Value difference = o.sub(o.unsqueeze(u, 1), o.unsqueeze(v, 0));
        return o.reshape(o.sum(o.square(difference), 2), u.sizes()[0], v.sizes()[0]);
    }

    /** Equations 1 and 2 of an episode; a class without support gets no probability. */
    static Rule learned(double[][] support, Classes labels) {
        int[] counts = labels.counts();
        double[][] prototypes = new double[counts.length][support[0].length];
        for (int i = 0; i < support.length; i++) {
            double[] mean = prototypes[labels.value(i)];
            for (int j = 0; j < mean.length; j++) {
                mean[j] += support[i][j] / counts[labels.value(i)];
            }
        }
        return query -> {
            double[] scores = new double[counts.length];
            Arrays.setAll(
                    scores, c -> counts[c] == 0 ? Double.NEGATIVE_INFINITY : -squaredDistance(query, prototypes[c]));
            return Rule.softmax(scores);
        };
    }

    private static double squaredDistance(double[] u, double[] v) {
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += (u[j] - v[j]) * (u[j] - v[j]);
        }
        return sum;
    }

    /** Finds {@link PrototypicalNetwork}. */
    public static final class Provider implements EpisodicProvider<Settings> {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public String summary() {
            return "Prototypical networks: trained by episodes of base classes so that samples lie around their class's mean.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "J. Snell, K. Swersky, R. Zemel, Prototypical networks for few-shot learning, NIPS 2017",
                    "https://arxiv.org/abs/1703.05175");
        }

        @Override
        public PrototypicalNetwork create(Settings settings) {
            return new PrototypicalNetwork(settings);
        }
    }
}
