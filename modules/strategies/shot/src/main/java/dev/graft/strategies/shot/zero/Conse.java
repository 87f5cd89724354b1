package dev.graft.strategies.shot.zero;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Convex combination of semantic embeddings: a sample lies where the descriptors of its most probable seen classes lie, weighed by
 * their probabilities, and is of the class that is nearest by the cosine.
 *
 * <pre>  f(x) = 1/Z Σ_{t ≤ T} p(y_t | x) s(y_t),  Z = Σ_{t ≤ T} p(y_t | x),   score of c: cos(f(x), s(c))</pre>
 *
 * <p>Assumes that a sample of an unseen class looks like samples of seen classes with like descriptors; a seen class is scored as an
 * unseen one, by its descriptor. Costs a fit of the scenario's learner, and O(a) per seen class and candidate of a sample. Not for
 * few seen classes: every f(x) lies between their descriptors.
 *
 * <p>Source: Norouzi, Mikolov, Bengio, Singer, Shlens, Frome, Corrado, Dean: Zero-shot learning by convex combination of semantic
 * embeddings, ICLR 2014, section 3. Deviation: descriptors are z-scored before, as attributes that all classes share would
 * make all cosines alike; the paper's word vectors are taken as they are: say none.
 * Probabilities are the softmax of cosines over 0.5.
 */
public final class Conse implements ZeroShotStrategy {
    private final Settings settings;

    public Conse(Settings settings) {
        this.settings = settings;
    }

    /** The knobs of {@link Conse}. */
    public record Settings(
            @Setting(
                    byDefault = "10",
                    about = "T, how many of the most probable seen classes are combined, at least 1.")
            int top,

            @Setting(byDefault = "z-score", about = Normalise.DESCRIPTORS)
            Normalise descriptors,

            Calibration calibration) {
        public Settings {
            require(top >= 1, "top must be at least 1, was %d", top);
        }
    }

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        ZeroShotTask task = ZeroShotTask.of(seen, new Scales(Normalise.NONE, settings.descriptors()));
        return new ZeroShotLearning(task, settings.calibration(), Cosine.TEMPERATURE)
                .fit(context, samples -> learn(samples, context));
    }

    private Combination learn(SeenSamples seen, FitContext context) {
        return new Combination(
                SeenClassifier.learn(seen.x(), seen.labels(), seen.classes(), context),
                seen.signatures(),
                settings.top());
    }

    /** Places samples by what a classifier says of them. */
    private record Combination(SeenClassifier classifier, Matrix seenSignatures, int top) implements Compatibility {
        @Override
        public Matrix scores(Matrix x, Matrix signatures) {
            return Cosine.of(combined(classifier.probabilities(x), seenSignatures, top), signatures);
        }

        @Override
        public OptionalLong trainedParameters() {
            return classifier.predictor().trainedParameters();
        }
    }

    /**
     * Where samples lie, {@code [n, a]}: of equally probable classes, the first belong to the top.
     *
     * @param p probabilities of seen classes, {@code [n, classes]}
     * @param signatures of these, {@code [classes, a]}
     */
    static Matrix combined(Matrix p, Matrix signatures, int top) {
        double[][] weights = new double[p.rows()][p.columns()];
        for (int i = 0; i < weights.length; i++) {
            double[] row = p.row(i);
            int[] best = IntStream.range(0, row.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> -row[c]))
                    .limit(top)
                    .mapToInt(c -> c)
                    .toArray();
            double z = Arrays.stream(best).mapToDouble(c -> row[c]).sum();
            for (int c : best) {
                weights[i][c] = row[c] / z;
            }
        }
        return Matrix.of(weights).times(signatures);
    }

    /** Finds {@link Conse}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "conse";
        }

        @Override
        public String summary() {
            return "Convex combination of the descriptors of the most probable seen classes; the nearest class is taken.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Norouzi et al.: Zero-shot learning by convex combination of semantic embeddings. ICLR 2014",
                    "https://arxiv.org/abs/1312.5650");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Conse create(Settings settings) {
            return new Conse(settings);
        }
    }
}
