package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.transfer.Transfer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a strategy with a predictor for each task, or for each episode, answered.
 *
 * @param scores of the held-out samples of each; none where it said that it cannot
 * @param refusal in its words, where it said so; else empty
 */
record AskedEach(List<Scores> scores, List<Exhibit> exhibits, String refusal) {
    /**
     * Fits and asks; fails where the strategy throws anything but a refusal in words, or answers with what is no prediction.
     *
     * @param situation its name
     * @param heldOut samples that each predictor is asked about, in their order
     */
    static AskedEach of(
            Strategy<?> strategy, String situation, Transfer seen, List<Labelled> heldOut, FitContext context) {
        try {
            Fitted fitted = fit(strategy, seen, context);
            assertEquals(heldOut.size(), fitted.predictors().size(), "a predictor for each");
            List<Scores> scores = IntStream.range(0, heldOut.size())
                    .mapToObj(t ->
                            fitted.predictors().get(t).scores(heldOut.get(t).samples()))
                    .toList();
            IntStream.range(0, scores.size()).forEach(t -> requirePredictions(scores.get(t), heldOut.get(t)));
            return new AskedEach(scores, fitted.exhibits(), "");
        } catch (GraftException refused) {
            String words = Objects.requireNonNullElse(refused.getMessage(), "");
            Asked.requireWords(words);
            return new AskedEach(List.of(), List.of(), words);
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

    private static void requirePredictions(Scores scores, Labelled heldOut) {
        if (heldOut.labels() instanceof Classes) {
            Asked.requireProbabilities(assertInstanceOf(Scores.OfClasses.class, scores), heldOut);
            return;
        }
        Scores.OfReals numbers = assertInstanceOf(Scores.OfReals.class, scores, "numbers for a task of numbers");
        assertEquals(heldOut.size(), numbers.size(), "a number for each sample");
        assertTrue(Arrays.stream(numbers.values()).allMatch(Double::isFinite), "finite numbers");
    }

    /** Whether two answers are the same: to the bit, or the same words. */
    boolean same(AskedEach other) {
        return refusal.equals(other.refusal)
                && exhibits.equals(other.exhibits)
                && scores.size() == other.scores.size()
                && IntStream.range(0, scores.size()).allMatch(t -> scores.get(t).difference(other.scores.get(t)) == 0);
    }
}
