package dev.graft.strategies.shot.zero;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import dev.graft.strategies.shot.UnitLength;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Deep visual-semantic embedding: a bilinear form of features and descriptors, trained so that the own class is ahead of all others
 * by a margin.
 *
 * <pre>  min_M Σ_i Σ_{j ≠ y_i} max(0, margin - t_(y_i) M x_i + t_j M x_i),   class of x: argmax_c t_c M x</pre>
 *
 * <p>Descriptors t have length 1. The loss, averaged over samples, is convex in M: it is made small by steps along a subgradient of
 * all samples, of length rate / √step, from M = 0, and the M with the smallest loss of all steps is taken. Steps end when the
 * loss is 0. Assumes what {@link Eszsl} assumes. Time O(d classes (n + a)) for each epoch, memory O(n (d + classes) + d a).
 * Not where a closed form does as well, as {@link Eszsl} is faster.
 *
 * <p>Source: Frome, Corrado, Shlens, Bengio, Dean, Ranzato, Mikolov: DeViSE: a deep visual-semantic embedding model, NIPS 2013,
 * equation 1, with its margin of 0.1. Deviations: the features stay as they are, where the paper trains the network below in a
 * second stage; all samples and all false classes take part in a step, where the paper draws one sample and the first false
 * class that violates the margin; features are z-scored. Fewer epochs are a regularisation, as there is no other.
 * Probabilities are the softmax of scores over five margins.
 */
public final class Devise implements ZeroShotStrategy {
    /** A class that is so many margins ahead is e times as probable. */
    private static final double MARGINS = 5;

    private final Settings settings;

    public Devise(Settings settings) {
        this.settings = settings;
    }

    /** The knobs of {@link Devise}. */
    public record Settings(
            @Setting(byDefault = "0.1", about = "How far the own class is to be ahead, above 0.")
            double margin,

            @Setting(byDefault = "10", about = "Length of the first step, above 0; step t is shorter by the root of t.")
            double rate,

            @Setting(byDefault = "100", about = "Most steps, at least 1; each sees all samples.")
            int epochs,

            Scales scales,
            Calibration calibration) {
        public Settings {
            require(margin > 0 && Double.isFinite(margin), "margin must be above 0, was %s", margin);
            require(rate > 0 && Double.isFinite(rate), "rate must be above 0, was %s", rate);
            require(epochs >= 1, "epochs must be at least 1, was %d", epochs);
        }
    }

    /** What was learned, with the loss of every step. */
    private record Trained(Matrix v, List<Double> losses) implements Compatibility {
        @Override
        public Matrix scores(Matrix x, Matrix signatures) {
            return new Bilinear(v).scores(x, UnitLength.of(signatures));
        }

        @Override
        public OptionalLong trainedParameters() {
            return new Bilinear(v).trainedParameters();
        }
    }

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        ZeroShotTask task = ZeroShotTask.of(seen, settings.scales());
        return new ZeroShotLearning(task, settings.calibration(), MARGINS * settings.margin())
                .fit(
                        context,
                        samples -> train(samples, context),
                        learned -> List.of(curve(learned.losses()), MeanScores.of(task, learned)));
    }

    private Trained train(SeenSamples seen, FitContext context) {
        HingeRank loss = new HingeRank(seen.x(), seen.labels(), UnitLength.of(seen.signatures()), settings.margin());
        Matrix v = Matrix.zeros(seen.x().columns(), seen.signatures().columns());
        Matrix best = v;
        double smallest = Double.POSITIVE_INFINITY;
        List<Double> losses = new ArrayList<>();
        for (int step = 1; step <= settings.epochs() && smallest > 0; step++) {
            context.checkCancelled();
            context.progress("steps", step, settings.epochs());
            HingeRank.Point point = loss.at(v);
            losses.add(point.loss());
            if (point.loss() < smallest) {
                smallest = point.loss();
                best = v;
            }
            v = v.minus(point.gradient().scale(settings.rate() / Math.sqrt(step)));
        }
        return new Trained(best, losses);
    }

    private static Exhibit curve(List<Double> losses) {
        List<Double> steps = IntStream.rangeClosed(1, losses.size())
                .mapToObj(step -> (double) step)
                .toList();
        return new Exhibit.Curve(
                "Hinge rank loss on the seen samples",
                "step",
                "loss per sample",
                List.of(new Exhibit.Series("loss", steps, losses)));
    }

    /** Finds {@link Devise}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "devise";
        }

        @Override
        public String summary() {
            return "A bilinear form of features and descriptors by the hinge rank loss: the own class is ahead by a margin.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Frome et al.: DeViSE: a deep visual-semantic embedding model. NIPS 2013",
                    "https://papers.nips.cc/paper/2013/hash/7cce53cf90577442771720a370c3c723-Abstract.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Devise create(Settings settings) {
            return new Devise(settings);
        }
    }
}
