package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Semantic autoencoder: a linear map to the descriptors whose transpose maps back to the features.
 *
 * <pre>  min_W ‖X - Wᵀ S‖² + λ ‖W X - S‖²,   so that   A W + W B = C
 *  with A = S Sᵀ, B = λ X Xᵀ, C = (1 + λ) S Xᵀ</pre>
 *
 * <p>X has a sample in each column, S the descriptor of its class. A sample is of the class whose descriptor is nearest to W x by
 * the cosine, or whose Wᵀ s is nearest to x. Assumes that descriptors can be read off the features linearly, and features off
 * them. Time O(n d² + d³ + a³) for n samples of d features and a attributes, with auto as much for each fold; memory O(n (d + a)
 * + d² + a²). Not for tens of thousands of features.
 *
 * <p>Source: Kodirov, Xiang, Gong: Semantic autoencoder for zero-shot learning, CVPR 2017, section 3 (the equation
 * A W + W B = C, and both directions of the comparison); the Sylvester equation is solved by two symmetric eigendecompositions where the paper uses the
 * algorithm of Bartels and Stewart. Deviations: λ is tried from 0.001 to 1000 on features of mean squared length 1 and z-scored
 * descriptors; the paper's, such as 500000, are for its own scales. With fewer than four seen classes auto is 1.
 * Probabilities are the softmax of cosines over 0.5.
 */
public final class Sae implements ZeroShotStrategy {
    private final Settings settings;

    public Sae(Settings settings) {
        this.settings = settings;
    }

    /** Where samples and classes are compared. */
    public enum Direction {
        FEATURE_TO_SEMANTIC,
        SEMANTIC_TO_FEATURE
    }

    /** The knobs of {@link Sae}. */
    public record Settings(
            @Setting(
                    byDefault = "auto",
                    about =
                            "λ, the weight of the encoder against the decoder, above 0; auto: by leaving out seen classes.")
            String lambda,

            @Setting(
                    byDefault = "feature-to-semantic",
                    about = "Where samples and classes are compared: feature-to-semantic among descriptors,"
                            + " semantic-to-feature among features.")
            Direction direction,

            Scales scales,

            Calibration calibration) {
        public Settings {
            Strengths.number(lambda, "lambda");
        }
    }

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        ZeroShotTask task = ZeroShotTask.of(seen, settings.scales());
        double otherwise = Strengths.number(settings.lambda(), "lambda").orElse(1.0);
        ClassSearch<Double> search = ClassSearch.among(
                Strengths.tried(settings.lambda(), "lambda"), otherwise, task.seen(), context, this::path);
        return new ZeroShotLearning(task, settings.calibration(), Cosine.TEMPERATURE)
                .chosen("lambda", search.value())
                .accuracy(search.accuracy())
                .fit(context, samples -> path(samples).apply(search.value()));
    }

    private Function<Double, Compatibility> path(SeenSamples seen) {
        Function<Double, Matrix> encoders = encoders(seen.x(), seen.signaturePerSample());
        return lambda -> new Autoencoder(encoders.apply(lambda), settings.direction());
    }

    /** W {@code [a, d]} for every λ; samples and their descriptors come in rows. */
    static Function<Double, Matrix> encoders(Matrix x, Matrix s) {
        Sylvester sylvester = Sylvester.of(s.transposeTimes(s), x.transposeTimes(x), s.transposeTimes(x));
        return lambda -> sylvester.at(lambda).scale(1 + lambda);
    }

    /** What W makes of samples and classes. */
    private record Autoencoder(Matrix w, Direction direction) implements Compatibility {
        @Override
        public Matrix scores(Matrix x, Matrix signatures) {
            return switch (direction) {
                case FEATURE_TO_SEMANTIC -> Cosine.of(x.timesTranspose(w), signatures);
                case SEMANTIC_TO_FEATURE -> Cosine.of(x, signatures.times(w));
            };
        }

        @Override
        public OptionalLong trainedParameters() {
            return OptionalLong.of((long) w.rows() * w.columns());
        }
    }

    /** Finds {@link Sae}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "sae";
        }

        @Override
        public String summary() {
            return "Semantic autoencoder: a linear map to the descriptors whose transpose maps back to the features.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Kodirov, Xiang, Gong: Semantic autoencoder for zero-shot learning. CVPR 2017",
                    "https://arxiv.org/abs/1704.08345");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Sae create(Settings settings) {
            return new Sae(settings);
        }
    }
}
