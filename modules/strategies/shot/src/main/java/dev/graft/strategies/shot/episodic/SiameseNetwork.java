package dev.graft.strategies.shot.episodic;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.Portions;

/**
 * A network that learns of pairs of base samples whether they are of one class: both go through the same layers, and what these
 * make of them is compared number by number.
 *
 * <pre>  p(x, x') = σ(Σ_j α_j |h_j(x) - h_j(x')| + b)
 *  loss: ½ mean over pairs of one class of -ln p + ½ mean over pairs of two classes of -ln (1 - p)</pre>
 *
 * <p>A query is of the class whose support sample it is most alike; of several shots the similarity z, that is ln p / (1 - p), is
 * averaged. With exactly one class in question the probability that it is class k is exp(z_k) / Σ_k' exp(z_k'), if pairs are
 * judged independently.
 *
 * <p>A step has two samples of each of its classes, and all pairs of a first with a second one: each sample is embedded once and
 * is in {@code train-way} pairs. Many small steps learn more than few large ones: on drawings three times as many of 20 classes
 * more than of 60, in the same time. Assumes what {@code protonet} does; what it lacks is that classes of an episode are compared
 * with each other, so that it learns slower. Take it to verify whether two samples are the same.
 *
 * <p>Cost: a pass forward and back of 2 train-way samples for each step, and train-way² comparisons; once for all episodes.
 *
 * <p>Source: G. Koch, R. Zemel, R. Salakhutdinov, Siamese neural networks for one-shot image recognition, ICML deep learning
 * workshop 2015, sections 3.1 to 3.3. Deviations: half the weight, not half the pairs, is of the same class; layers are those of the
 * other networks here, smaller and with norms; b, which the paper does not write; one rate for all layers, and the rule and decay
 * of {@code training}; pictures are distorted anew each time, not eightfold in advance; it ends after a number of steps.
 */
public final class SiameseNetwork implements EpisodeStrategy {
    /** What training steps are, and of which network. */
    public record Settings(
            @Setting(
                    byDefault = "20",
                    about = "The classes of a training step, two samples of each, all of which are paired; at least 2.")
            int trainWay,

            @Setting(
                    byDefault = "any",
                    about =
                            "Of which classes a training step is: any, or those of one group, which is what stands before the slash in \"Greek/character01\".")
            TrainingEpisodes.Within within,

            @Defaults("steps: 6000") EmbeddingTraining training)
            implements EpisodicSettings {
        public Settings {
            require(trainWay >= 2, "train-way must be at least 2, was %d", trainWay);
        }
    }

    private static final String ID = "siamese";

    private final Settings settings;

    public SiameseNetwork(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        EmbeddingTraining how = settings.training();
        BaseClasses base = BaseClasses.of(seen.base(), how.rotations());
        EpisodeShape pairs = new EpisodeShape(settings.trainWay(), 1, 1);
        EpisodeDraws draws = EpisodeDraws.of(ID, base, pairs, settings.within());
        EmbeddingNetwork network =
                Twins.alike(EmbeddingNetwork.of(ID, how.of(), seen.network(), base.samples(), true, context));
        Model model = network.model();
        EpisodeTraining trained =
                EpisodeTraining.of(network, how, base, draws, step -> objective(step, model, pairs), context);
        Twins twins = Twins.of(trained.model());
        return new Fitted(
                EpisodeFits.of(ID, seen, trained.embedder(context), twins::learned, trained.parameters(), context),
                trained.exhibits());
    }

    /** Of the pairs of each first sample with each second one. */
    static Value objective(StepDraft step, Model model, EpisodeShape pairs) {
        Ops o = step.ops();
        Value h = step.features(Portions.SAMPLES);
        int n = pairs.way();
        Value apart = o.abs(o.sub(o.unsqueeze(pairs.queries(o, h), 1), o.unsqueeze(pairs.support(o, h), 0)));
        Value alpha = step.parameter(EmbeddingNetwork.weights(model));
        Value b = step.parameter(EmbeddingNetwork.bias(model));
        Value weighed = o.matMul(o.reshape(apart, (long) n * n, h.sizes()[1]), o.transpose(alpha, 1, 0));
        Value z = o.reshape(o.add(weighed, b), n, n);
        pairs.showAccuracy(step, z);
        return o.add(
                o.sum(o.mul(weights(o, n, true), o.softplus(o.neg(z))), 0, 1),
                o.sum(o.mul(weights(o, n, false), o.softplus(z)), 0, 1));
    }

    /** ½ over the number of pairs of one class at these, or of two classes at those, and 0 elsewhere. */
    private static Value weights(Ops o, int n, boolean ofSame) {
        float[] weights = new float[n * n];
        for (int i = 0; i < weights.length; i++) {
            boolean isSame = i / n == i % n;
            weights[i] = isSame != ofSame ? 0 : 0.5f / (isSame ? n : n * (n - 1));
        }
        return o.constant(Tensor.of(weights, n, n));
    }

    /** Finds {@link SiameseNetwork}. */
    public static final class Provider implements EpisodicProvider<Settings> {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public String summary() {
            return "Siamese networks: learn of pairs of base samples whether they are of one class, then take the most alike.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "G. Koch, R. Zemel, R. Salakhutdinov, Siamese neural networks for one-shot image recognition, ICML deep learning workshop 2015",
                    "https://www.cs.cmu.edu/~rsalakhu/papers/oneshot1.pdf");
        }

        @Override
        public SiameseNetwork create(Settings settings) {
            return new SiameseNetwork(settings);
        }
    }
}
