package dev.graft.strategies.shot.zero;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The class whose text is nearest: the cosine of a sample's features with the descriptor of the class, where one sentence backbone
 * embeds both.
 *
 * <pre>  p(c | x) = softmax_c cos(x, s_c) / temperature</pre>
 *
 * <p>Learns nothing, so that seen classes have no advantage, and there is nothing to calibrate. Assumes that a text means what the
 * text of its class says. O(d) for a candidate of a sample. Not for descriptors from elsewhere than the features.
 *
 * <p>Source: Chang, Ratinov, Roth, Srikumar: Importance of semantic representation: dataless classification, AAAI 2008 (nearest
 * label by the cosine of representations). Deviations: the representation is a sentence backbone's; the softmax, which
 * leaves the order as it is.
 */
public final class LabelText implements ZeroShotStrategy {
    private final Settings settings;

    public LabelText(Settings settings) {
        this.settings = settings;
    }

    /** The knob of {@link LabelText}. */
    public record Settings(
            @Setting(
                    byDefault = "0.05",
                    about = "That cosines are divided by before softmax, above 0; the order of classes stays.")
            double temperature) {
        public Settings {
            require(
                    temperature > 0 && Double.isFinite(temperature),
                    "temperature must be above 0, was %s",
                    temperature);
        }
    }

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        Matrix texts = Vectors.ofClasses(seen.descriptors(), seen.candidates());
        if (seen.seen().size() > 0) {
            requireWidth(seen.seen().samples(), texts);
        }
        Predictor nearest = new ZeroShotPredictor(
                seen.candidates(),
                Normaliser.none(texts.columns()),
                new Nearest(),
                texts,
                new double[texts.rows()],
                settings.temperature());
        return Fitted.of(new Predictor() {
            @Override
            public Scores scores(Samples samples) {
                requireWidth(samples, texts);
                return nearest.scores(samples);
            }

            @Override
            public OptionalLong trainedParameters() {
                return OptionalLong.of(0);
            }
        });
    }

    private static void requireWidth(Samples samples, Matrix texts) {
        int features = samples.vectors().features();
        if (features != texts.columns()) {
            throw new GraftException(
                    "label-text: samples have %d features and descriptors have %d. Texts of classes must be embedded by the backbone of the samples."
                            .formatted(features, texts.columns()));
        }
    }

    /** The cosine, nothing learned. */
    private record Nearest() implements Compatibility {
        @Override
        public Matrix scores(Matrix x, Matrix signatures) {
            return Cosine.of(x, signatures);
        }
    }

    /** Finds {@link LabelText}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "label-text";
        }

        @Override
        public String summary() {
            return "The class whose text, embedded as the samples are, is nearest by the cosine.";
        }

        /** No sample is learned from. */
        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_DESCRIPTORS, Need.EMBEDDED_DESCRIPTORS);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Chang, Ratinov, Roth, Srikumar: Importance of semantic representation: dataless classification. AAAI 2008",
                    "");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public LabelText create(Settings settings) {
            return new LabelText(settings);
        }
    }
}
