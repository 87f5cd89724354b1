package dev.graft.runner.preprocess;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A way to preprocess vectors; {@link Preprocessing} applies several in order. */
public enum Step {
    /** Each vector divided by the sum of its absolute values: histograms of different mass become comparable. */
    ROW_L1,

    /** Each vector divided by its Euclidean length. */
    UNIT_LENGTH,

    /**
     * Each feature less its mean, divided by its sample standard deviation: those of the visible samples of the sample's
     * own domain. A feature without spread there becomes 0. Sparse vectors become dense.
     */
    Z_SCORE,

    /**
     * Counts times {@code ln((1 + n) / (1 + df)) + 1}, where df of the n visible samples of all domains together have
     * the feature: the smooth idf of scikit-learn's TfidfTransformer, without its normalisation of rows, which is
     * {@link #UNIT_LENGTH}.
     *
     * <p>Source: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", Information Processing
     * and Management 24, 1988, doi:10.1016/0306-4573(88)90021-0.
     */
    TF_IDF;

    /** The word in experiment files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it needs samples to learn from; else it does the same to each by itself. */
    public boolean learns() {
        return this == Z_SCORE || this == TF_IDF;
    }

    /** The words of all steps. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Step::word).toList();
    }

    /**
     * The step of a word.
     *
     * @throws GraftException if there is none, with the nearest
     */
    public static Step of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new GraftException(
                        "unknown step \"%s\"%s Known: %s.".formatted(word, hint(word), String.join(", ", words()))));
    }

    private static String hint(String word) {
        return Nearest.of(word, words())
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(".");
    }

    /** What the step does to each domain, learned from what is visible of all. */
    List<Change> fit(List<Visible> domains) {
        return switch (this) {
            case ROW_L1 -> Collections.nCopies(domains.size(), Norm::l1);
            case UNIT_LENGTH -> Collections.nCopies(domains.size(), Norm::l2);
            case Z_SCORE -> domains.stream().<Change>map(ZScore::of).toList();
            case TF_IDF -> Collections.nCopies(domains.size(), TfIdf.of(domains));
        };
    }
}
