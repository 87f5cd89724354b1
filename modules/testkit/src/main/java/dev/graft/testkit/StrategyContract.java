package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What every strategy promises, as tests: extend this in the module of a strategy, and say which.
 *
 * <ul>
 *   <li>It has an id, a summary, a citation, and settings that can be made.
 *   <li>The same seed gives the same result, to the bit.
 *   <li>It learns what is easy, from one source or several, of dense vectors and sparse ones alike.
 *   <li>One class, one sample, a constant feature, more features than samples, values that are missing, no target: it answers with
 *       probabilities, or refuses in words. It does not answer by a number that is no probability, and throws nothing else.
 *   <li>It ends when the user cancels.
 * </ul>
 *
 * <p>A strategy of which a need is not met by vectors of two classes (a network, texts) keeps the first promise only.
 */
public abstract class StrategyContract {
    private static final Seeds SEEDS = new Seeds(20);

    /** The strategies that are tested. */
    protected abstract List<? extends StrategyProvider<?>> strategies();

    /** The strategy with the settings to be tested: mostly the defaults. */
    protected abstract Strategy<?> strategy(StrategyProvider<?> provider);

    /** The learner that the strategies are given; a new one each time. */
    protected abstract Learner learner();

    @TestFactory
    Stream<DynamicContainer> everyStrategyKeepsItsContract() {
        return strategies().stream().map(provider -> DynamicContainer.dynamicContainer(provider.id(), of(provider)));
    }

    private Stream<DynamicTest> of(StrategyProvider<?> provider) {
        Stream<DynamicTest> promises =
                Stream.of(DynamicTest.dynamicTest("says what it is", () -> saysWhatItIs(provider)));
        return unmet(provider, Situations.shifted()).isPresent()
                ? promises
                : Stream.of(promises, whatIsFair(provider), whatIsPoor(provider), whatIsMissing(provider))
                        .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> whatIsFair(StrategyProvider<?> provider) {
        return Stream.concat(
                Situations.fair().stream().map(one -> test(provider, one.name(), () -> learns(provider, one))),
                Stream.of(
                        test(provider, "the same seed, the same result", () -> repeats(provider)),
                        test(provider, "samples are judged one by one", () -> judgesOneByOne(provider)),
                        test(provider, "sparse vectors", () -> learnsFromSparse(provider)),
                        test(provider, "it ends when cancelled", () -> endsWhenCancelled(provider))));
    }

    private Stream<DynamicTest> whatIsPoor(StrategyProvider<?> provider) {
        return Situations.poor().stream().map(one -> test(provider, one.name(), () -> ask(provider, one)));
    }

    private Stream<DynamicTest> whatIsMissing(StrategyProvider<?> provider) {
        return Stream.of(
                test(provider, "no target sample", () -> ask(provider, Situations.emptyTarget())),
                test(
                        provider,
                        "a missing source value",
                        () -> refusesOrIgnores(
                                provider,
                                Situations.sourceValue(Double.NaN),
                                Situations.sourceValue(3),
                                Situations.sourceValue(-3))),
                test(
                        provider,
                        "an infinite target value",
                        () -> refusesOrIgnores(
                                provider,
                                Situations.targetValue(Double.POSITIVE_INFINITY),
                                Situations.targetValue(3),
                                Situations.targetValue(-3))));
    }

    private static DynamicTest test(StrategyProvider<?> provider, String name, Executable promise) {
        return DynamicTest.dynamicTest(provider.id() + ": " + name, promise);
    }

    private void saysWhatItIs(StrategyProvider<?> provider) {
        assertTrue(provider.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), "an id is in kebab-case: " + provider.id());
        assertTrue(provider.summary().endsWith("."), "a summary is a sentence: " + provider.summary());
        assertFalse(provider.summary().contains("\n"), "a summary is one line");
        assertFalse(provider.citation().reference().isBlank(), "the paper, or the words that there is none");
        assertNotNull(strategy(provider), "a strategy with its default settings");
    }

    private void learns(StrategyProvider<?> provider, Situation situation) {
        if (unmet(provider, situation).isEmpty()) {
            double accuracy = ask(provider, situation).accuracy(situation.heldOut());
            boolean owes = provider.role() == Role.TRANSFER;
            assertTrue(!owes || accuracy >= situation.leastAccuracy(), () -> "accuracy %s, and %s is easy"
                    .formatted(accuracy, situation.leastAccuracy()));
        }
    }

    private void repeats(StrategyProvider<?> provider) {
        assertTrue(
                ask(provider, Situations.shifted()).same(ask(provider, Situations.shifted())),
                "the same seed gave another result");
    }

    /** A held-out sample is not judged by its neighbours: that would be another protocol, and leak where batches differ. */
    private void judgesOneByOne(StrategyProvider<?> provider) {
        Situation whole = Situations.shifted();
        Situation part = new Situation("a part", whole.seen(), whole.heldOut().select(7, 3), whole.leastAccuracy());
        Asked all = ask(provider, whole);
        Asked two = ask(provider, part);
        assertEquals(all.scores().isPresent(), two.scores().isPresent(), "an answer");
        if (all.scores().isPresent() && two.scores().isPresent()) {
            assertArrayEquals(
                    all.scores().get().values()[7], two.scores().get().values()[0], 1e-9, "scores of one sample");
            assertArrayEquals(
                    all.scores().get().values()[3], two.scores().get().values()[1], 1e-9, "scores of one sample");
        }
    }

    /** Trained by other steps, so not to the bit; but no worse. */
    private void learnsFromSparse(StrategyProvider<?> provider) {
        Situation sparse = Situations.sparse();
        if (unmet(provider, sparse).isEmpty()) {
            learns(provider, sparse);
        }
    }

    private void endsWhenCancelled(StrategyProvider<?> provider) {
        CancelledContext context = new CancelledContext(SEEDS, learner());
        try {
            Asked.of(strategy(provider), Situations.shifted(), context);
        } catch (AssertionError swallowed) {
            assertTrue(
                    swallowed.getCause() instanceof CancellationException,
                    () -> "a cancelled fit ends with the exception of the context, not with " + swallowed.getCause());
        }
    }

    /** Where two finite values give two results the value is looked at, and then a missing one must be refused. */
    private void refusesOrIgnores(StrategyProvider<?> provider, Situation missing, Situation one, Situation other) {
        boolean looksAtIt = !ask(provider, one).same(ask(provider, other));
        Asked asked = ask(provider, missing);
        assertTrue(
                asked.scores().isEmpty() || !looksAtIt,
                () -> "%s answers to \"%s\", which it looks at: it should refuse".formatted(provider.id(), missing));
    }

    private Asked ask(StrategyProvider<?> provider, Situation situation) {
        return unmet(provider, situation).isPresent()
                ? new Asked(Optional.empty(), List.of(), "")
                : Asked.of(strategy(provider), situation, new QuietContext(SEEDS, learner()));
    }

    /** Why the runner would not even try. */
    private Optional<String> unmet(StrategyProvider<?> provider, Situation situation) {
        if (!strategy(provider).sees().equals(Adaptation.class)) {
            return Optional.of("it is for another kind of transfer");
        }
        FitContext context = new QuietContext(SEEDS, learner());
        return provider.needs().stream()
                .sorted()
                .flatMap((Need need) -> need.unmetBy(situation.seen(), context).stream())
                .findFirst();
    }
}
