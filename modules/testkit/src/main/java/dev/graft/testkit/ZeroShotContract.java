package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What every strategy for classes without labels promises, as tests: extend this in the module of a strategy, and say which. What all
 * strategies promise beside it is in {@link StrategyContract}.
 *
 * <ul>
 *   <li>It gives probabilities of the candidates.
 *   <li>The same seed gives the same result, to the bit; samples are judged one by one; labels of candidates change nothing.
 *   <li>It tells unseen classes apart where features are their attributes, or a linear map of them, also with seen classes among
 *       the candidates. One that learns from no seen class owes the first only.
 *   <li>One seen class, one sample of each, attributes or features that are constant, zeros or many, candidates described alike: it
 *       answers with probabilities, or refuses in words.
 *   <li>A value that is missing, and samples of another width, it refuses in words.
 *   <li>It ends when the user cancels.
 * </ul>
 */
public abstract class ZeroShotContract {
    private static final Seeds SEEDS = new Seeds(20);

    /** The strategies that are tested, all for classes without labels. */
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
        return Stream.of(whatIsFair(provider), whatIsPoor(provider), whatIsMissing(provider))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> whatIsFair(StrategyProvider<?> provider) {
        return Stream.of(
                test(provider, "features are attributes", () -> learns(provider, ZeroShotSituations.plain())),
                test(provider, "features mix attributes", () -> learnsMixed(provider)),
                test(
                        provider,
                        "seen classes are candidates too",
                        () -> learns(provider, ZeroShotSituations.generalised())),
                test(provider, "the same seed, the same result", () -> repeats(provider)),
                test(provider, "samples are judged one by one", () -> judgesOneByOne(provider)),
                test(provider, "labels of candidates change nothing", () -> ignoresLabels(provider)),
                test(provider, "it ends when cancelled", () -> endsWhenCancelled(provider)));
    }

    private Stream<DynamicTest> whatIsPoor(StrategyProvider<?> provider) {
        return ZeroShotSituations.poor().stream().map(one -> test(provider, one.name(), () -> ask(provider, one)));
    }

    private Stream<DynamicTest> whatIsMissing(StrategyProvider<?> provider) {
        return Stream.of(
                test(
                        provider,
                        "a missing attribute",
                        () -> refuses(provider, ZeroShotSituations.descriptorValue(Double.NaN))),
                test(
                        provider,
                        "an infinite attribute",
                        () -> refuses(provider, ZeroShotSituations.descriptorValue(Double.POSITIVE_INFINITY))),
                test(provider, "samples of another width", () -> refuses(provider, ZeroShotSituations.otherWidth())),
                test(provider, "a missing feature", () -> refusesOrIgnores(provider)));
    }

    private static DynamicTest test(StrategyProvider<?> provider, String name, Executable promise) {
        return DynamicTest.dynamicTest(provider.id() + ": " + name, promise);
    }

    private void learns(StrategyProvider<?> provider, ZeroShotSituation situation) {
        Asked asked = ask(provider, situation);
        assertTrue(asked.refusal().isEmpty(), () -> "it refused what is easy: " + asked.refusal());
        double accuracy = asked.accuracy(situation.heldOut());
        assertTrue(accuracy >= situation.leastAccuracy(), () -> "accuracy %s, and %s is easy"
                .formatted(accuracy, situation.leastAccuracy()));
    }

    /** What learns from no seen class cannot know how features mix attributes. */
    private void learnsMixed(StrategyProvider<?> provider) {
        if (provider.needs().contains(Need.SEEN_CLASSES)) {
            learns(provider, ZeroShotSituations.mixed());
        } else {
            ask(provider, ZeroShotSituations.mixed());
        }
    }

    private void repeats(StrategyProvider<?> provider) {
        assertTrue(
                ask(provider, ZeroShotSituations.generalised()).same(ask(provider, ZeroShotSituations.generalised())),
                "the same seed gave another result");
    }

    private void judgesOneByOne(StrategyProvider<?> provider) {
        ZeroShotSituation whole = ZeroShotSituations.plain();
        ZeroShotSituation part =
                new ZeroShotSituation("a part", whole.seen(), whole.heldOut().select(7, 3), 0);
        double[][] all = scores(ask(provider, whole));
        double[][] two = scores(ask(provider, part));
        assertArrayEquals(all[7], two[0], 1e-9, "scores of one sample");
        assertArrayEquals(all[3], two[1], 1e-9, "scores of one sample");
    }

    private static double[][] scores(Asked asked) {
        return asked.scores()
                .map(Scores.OfClasses::values)
                .orElseThrow(() -> new AssertionError("it refused what is easy: " + asked.refusal()));
    }

    private void ignoresLabels(StrategyProvider<?> provider) {
        assertTrue(
                ask(provider, ZeroShotSituations.plain()).same(ask(provider, ZeroShotSituations.labelled())),
                "labels of candidates changed the result");
    }

    private void endsWhenCancelled(StrategyProvider<?> provider) {
        CancelledContext context = new CancelledContext(SEEDS, learner());
        try {
            ask(provider, ZeroShotSituations.generalised(), context);
        } catch (AssertionError swallowed) {
            assertTrue(
                    swallowed.getCause() instanceof CancellationException,
                    () -> "a cancelled fit ends with the exception of the context, not with " + swallowed.getCause());
        }
    }

    private void refuses(StrategyProvider<?> provider, ZeroShotSituation situation) {
        assertFalse(ask(provider, situation).refusal().isEmpty(), () -> "%s answers to \"%s\": it should refuse"
                .formatted(provider.id(), situation));
    }

    /** Where two finite values give two results the value is looked at, and then a missing one must be refused. */
    private void refusesOrIgnores(StrategyProvider<?> provider) {
        Asked one = ask(provider, ZeroShotSituations.seenValue(3));
        boolean looksAtIt = !one.same(ask(provider, ZeroShotSituations.seenValue(-3)));
        Asked asked = ask(provider, ZeroShotSituations.seenValue(Double.NaN));
        assertTrue(
                looksAtIt ? asked.scores().isEmpty() : asked.same(one),
                () -> provider.id() + " answers to a missing feature, which it looks at: it should refuse");
    }

    private Asked ask(StrategyProvider<?> provider, ZeroShotSituation situation) {
        return ask(provider, situation, new QuietContext(SEEDS, learner()));
    }

    private Asked ask(StrategyProvider<?> provider, ZeroShotSituation situation, FitContext context) {
        return Asked.of(strategy(provider), situation.name(), situation.seen(), situation.heldOut(), context);
    }
}
