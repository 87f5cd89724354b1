package dev.graft.strategies.selftaught;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.linalg.Blas;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SparseMatrix;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Learns vectors of words from all texts that it may see, labelled or not, by counting which words stand near each other;
 * then a linear layer on the mean of the vectors of a text's words, from the labels of the sources and of the target.
 *
 * <pre>  W = U_d Σ_d^p   of   max(PMI(w, c) - log k, 0) ≈ U_d Σ_d V_dᵀ
 *  x(text) = 1/n Σ_i W(word_i),   p(class | text) = softmax(A x + b)</pre>
 *
 * <p>Assumes that words which are used alike mean alike for the task, so that what is learned of one holds for others that
 * the labels never showed. A mean knows no order of words: "not" is a word among others. Not for few texts: a word needs
 * tens of neighbours before they tell anything.
 *
 * <p>Source: O. Levy, Y. Goldberg, "Neural word embedding as implicit matrix factorization", NIPS 2014; the defaults of the
 * window, its weights, α and p from O. Levy, Y. Goldberg, I. Dagan, "Improving distributional similarity with lessons
 * learned from word embeddings", TACL 3, 2015; that a representation is learned without labels first, from R. Raina et al.,
 * "Self-taught learning: transfer learning from unlabeled data", ICML 2007. Deviation: frequent words are not left out at
 * random.
 *
 * <p>The vectors are of the texts that are visible, with a label or without, and no label changes one. Where the rest of the
 * training pool is visible too ({@code unlabelled: train}, {@code both}), all budgets of a split have the same vectors. With
 * {@code unlabelled: test} the texts are the sources', the labelled ones and the held-out ones: more with each budget.
 *
 * <p>Cost: that of {@link CoOccurrences}, of {@link Factors} and of the learner, for each trial: seconds for a million words.
 */
public final class WordVectors implements AdaptationStrategy {
    static final String ID = "word-vectors";

    private final Settings settings;

    public WordVectors(Settings settings) {
        this.settings = settings;
    }

    /** How words are counted. */
    public record Settings(
            @Setting(byDefault = "100", about = "The width of a vector, d; at least 1, at most the number of words.")
            int features,

            @Setting(
                    byDefault = "5",
                    about =
                            "How many words to each side of a word are its neighbours, L; the nearest count most. At least 1.")
            int window,

            @Setting(
                    byDefault = "10000",
                    about = "The most words that get a vector, the most frequent ones; at least 1.")
            int mostWords,

            @Setting(byDefault = "5", about = "How often a word must occur to get a vector; at least 1.")
            int leastCount,

            @Setting(
                    byDefault = "1",
                    about =
                            "What pairs of words are held against, k: those that are less than k times as frequent as by chance count as unrelated. At least 1.")
            double shift,

            @Setting(
                    byDefault = "0.75",
                    about =
                            "The power that frequencies of neighbours are raised to, so that rare ones tell less; above 0, at most 1.")
            double smoothing,

            @Setting(
                    byDefault = "0.5",
                    about =
                            "The power that singular values are raised to: 1 lets the most common differences of words count most, 0 all alike. From 0 to 1.")
            double weighting,

            @Setting(byDefault = "true", about = "Whether words are taken in lower case.")
            boolean lowerCase,

            @Setting(
                    byDefault = "512",
                    about = "The most words of a text that its mean is taken of, those that have a vector; at least 1.")
            int length) {
        public Settings {
            require(features >= 1, "features must be at least 1, was %d", features);
            require(window >= 1, "window must be at least 1, was %d", window);
            require(mostWords >= 1, "most-words must be at least 1, was %d", mostWords);
            require(leastCount >= 1, "least-count must be at least 1, was %d", leastCount);
            new PositivePmi(shift, smoothing);
            require(weighting >= 0 && weighting <= 1, "weighting must be from 0 to 1, was %s", weighting);
            require(length >= 1, "length must be at least 1, was %d", length);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        Corpus corpus = Corpus.of(seen, settings.lowerCase());
        List<String> vocabulary = Vocabulary.of(corpus.words(), settings.leastCount(), settings.mostWords());
        WordTable table =
                WordTable.of(vocabulary, vectors(corpus, vocabulary, context), settings.lowerCase(), settings.length());
        UnaryOperator<Samples> mean = texts -> table.means((Text) texts);
        Adaptation means = seen.represented(mean, mean);
        Pooled labels = means.sources().isEmpty()
                ? Pooled.equally(means.targetLabels().orElseThrow())
                : Pooled.sources(means).with(means.targetLabels(), means.targetWeight());
        context.checkCancelled();
        return Fitted.of(
                new MeanPredictor(
                        table,
                        context.learner().fit(labels.data(), labels.weights(), context.seeds()),
                        seen.classNames()),
                exhibit(corpus, vocabulary));
    }

    private Matrix vectors(Corpus corpus, List<String> vocabulary, FitContext context) {
        SparseMatrix counts = CoOccurrences.of(corpus.numbers(vocabulary), vocabulary.size(), settings.window());
        context.checkCancelled();
        SparseMatrix information = new PositivePmi(settings.shift(), settings.smoothing()).of(counts);
        return Factors.of(
                information,
                settings.features(),
                settings.weighting(),
                context.seeds().random(Seeds.Axis.INITIALISATION));
    }

    private static Exhibit exhibit(Corpus corpus, List<String> vocabulary) {
        Set<String> known = Set.copyOf(vocabulary);
        long words = corpus.words().count();
        long covered = corpus.words().filter(known::contains).count();
        return new Exhibit.Table(
                "Words that have a vector",
                List.of("what", "value"),
                List.of(
                        List.of("texts read", String.valueOf(corpus.size())),
                        List.of("words read", String.valueOf(words)),
                        List.of("words with a vector", String.valueOf(vocabulary.size())),
                        List.of(
                                "share of what was read",
                                String.format(Locale.ROOT, "%.1f %%", 100.0 * covered / words))));
    }

    /** Finds {@link WordVectors}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public String summary() {
            return "Learn vectors of words from unlabelled texts, and a linear layer on the mean of a text's words.";
        }

        @Override
        public Family family() {
            return Family.SELFTAUGHT;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.LABELS, Need.TEXTS, Need.WEIGHTED_LEARNER);
        }

        @Override
        public Representation representation(Settings settings) {
            return Representation.AS_THEY_ARE;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "O. Levy, Y. Goldberg, Neural word embedding as implicit matrix factorization, NIPS 2014",
                    "https://papers.nips.cc/paper/2014/hash/feab05aa91085b7a8012516bc3533958-Abstract.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public WordVectors create(Settings settings) {
            return new WordVectors(settings);
        }
    }
}
