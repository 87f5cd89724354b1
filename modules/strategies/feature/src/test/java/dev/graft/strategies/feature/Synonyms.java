package dev.graft.strategies.feature;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.testkit.QuietContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Texts of two domains: some words are used in both, and each domain has words of its own for the same. Half of all words
 * praise, half do not.
 */
final class Synonyms {
    static final int SHARED = 10;
    static final int OWN = 20;
    static final int WORDS = SHARED + 2 * OWN;

    private Synonyms() {}

    /** Many texts of both domains, those of the source with their class. */
    static Adaptation seen() {
        return new Adaptation(
                List.of(texts(400, 0, 1)),
                new Target.Unlabelled(texts(400, 1, 2).samples()),
                0.5);
    }

    /** Other texts of the target. */
    static Labelled test() {
        return texts(1000, 1, 3);
    }

    /** Sparse vectors of ones, for each word that is there. */
    static Labelled texts(int n, int domain, long seed) {
        Random random = new Random(seed);
        int[] classes = random.ints(n, 0, 2).toArray();
        SparseRowsBuilder rows = new SparseRowsBuilder(WORDS);
        for (int c : classes) {
            for (int word = 0; word < WORDS; word++) {
                boolean foreign = word >= SHARED && (word - SHARED) / OWN != domain;
                boolean fits = word % 2 == c;
                double often = word < SHARED ? (fits ? 0.2 : 0.1) : (fits ? 0.35 : 0.1);
                if (random.nextDouble() < (foreign ? 0 : often)) {
                    rows.add(word, 1);
                }
            }
            rows.endRow();
        }
        return new Labelled(rows.build(), Classes.of(List.of("praise", "blame"), classes));
    }

    static double accuracy(Predictor predictor, Labelled test) {
        Scores.OfClasses scores = (Scores.OfClasses) predictor.scores(test.samples());
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            right += scores.best(i) == test.classes().value(i) ? 1 : 0;
        }
        return right / (double) test.size();
    }

    /** What the linear learner makes of the source as it is. */
    static double accuracyOfTheSourceAlone() {
        Labelled source = seen().sources().get(0);
        double[] ones = new double[source.size()];
        Arrays.fill(ones, 1);
        QuietContext context = Quiet.linear("0.01");
        return accuracy(context.learner().fit(source, ones, context.seeds()), test());
    }

    /** The same with dense vectors. */
    static Adaptation dense(Adaptation seen) {
        return seen.represented(Samples::vectors, Samples::vectors);
    }
}
