package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.transfer.Transfer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a strategy answered.
 *
 * @param scores of the held-out samples; empty where it said that it cannot
 * @param refusal in its words, where it said so; else empty
 */
record Asked(Optional<Scores.OfClasses> scores, List<Exhibit> exhibits, String refusal) {
    private static final double ROUNDING = 1e-6;

    /** Fits and asks; fails where the strategy throws anything but a refusal in words, or answers with what is no probability. */
    static Asked of(Strategy<?> strategy, Situation situation, FitContext context) {
        return of(strategy, situation.name(), situation.seen(), situation.heldOut(), context);
    }

    /** The same of any transfer that one predictor is owed for. */
    static Asked of(Strategy<?> strategy, String situation, Transfer seen, Labelled heldOut, FitContext context) {
        try {
            Fitted fitted = fit(strategy, seen, context);
            assertEquals(1, fitted.predictors().size(), "predictors");
            Scores.OfClasses scores = assertInstanceOf(
                    Scores.OfClasses.class, fitted.predictors().get(0).scores(heldOut.samples()));
            requireProbabilities(scores, heldOut);
            return new Asked(Optional.of(scores), fitted.exhibits(), "");
        } catch (GraftException refused) {
            String words = Objects.requireNonNullElse(refused.getMessage(), "");
            requireWords(words);
            return new Asked(Optional.empty(), List.of(), words);
        } catch (RuntimeException thrown) {
            return fail(
                    "in \"%s\" it must learn, or refuse in words with a GraftException, and it threw %s"
                            .formatted(situation, thrown),
                    thrown);
        }
    }

    private static <T extends Transfer> Fitted fit(Strategy<T> strategy, Transfer seen, FitContext context) {
        return strategy.fit(Objects.requireNonNull(strategy.sees().cast(seen)), context);
    }

    /** Fails where a refusal does not say why. */
    static void requireWords(String words) {
        assertTrue(words.length() > 20 && words.contains(" "), "the refusal says too little: \"" + words + "\"");
        assertFalse(words.contains("Exception"), "the refusal is no sentence: " + words);
    }

    static void requireProbabilities(Scores.OfClasses scores, Labelled heldOut) {
        assertEquals(heldOut.classes().names(), scores.classes(), "the label space");
        Samples samples = heldOut.samples();
        assertEquals(samples.size(), scores.size(), "a row of scores for each sample");
        for (double[] row : scores.values()) {
            assertTrue(
                    Arrays.stream(row).allMatch(p -> p >= 0 && p <= 1 + ROUNDING),
                    () -> "no probabilities: " + Arrays.toString(row));
            assertEquals(1, Arrays.stream(row).sum(), ROUNDING, "the sum of a row of probabilities");
        }
    }

    /** The share of samples whose most probable class is theirs; 0 where it refused. */
    double accuracy(Labelled heldOut) {
        return scores.map(found -> {
                    int right = 0;
                    for (int i = 0; i < found.size(); i++) {
                        right += found.best(i) == heldOut.classes().value(i) ? 1 : 0;
                    }
                    return (double) right / found.size();
                })
                .orElse(0.0);
    }

    /** Whether two answers are the same: to the bit, or the same words. */
    boolean same(Asked other) {
        return refusal.equals(other.refusal)
                && exhibits.equals(other.exhibits)
                && scores.isPresent() == other.scores.isPresent()
                && scores.map(found -> found.difference(other.scores.orElseThrow()) == 0)
                        .orElse(true);
    }
}
