package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
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
 * What every strategy for episodes promises, as tests: extend this in the module of a strategy, and say which. What all
 * strategies promise beside it is in {@link StrategyContract}.
 *
 * <ul>
 *   <li>It gives a predictor for each episode: probabilities of the episode's classes.
 *   <li>The same seed gives the same result, to the bit.
 *   <li>It learns what is easy, from several samples of a class or one, at any scale of the values.
 *   <li>Episodes do not learn from each other: each is judged as if it were alone.
 *   <li>One that is not transductive judges a query by itself: neither those that are shown with it nor those that are asked for with
 *       it matter.
 *   <li>One class, one query, none, one feature, equal samples, a constant feature, more features than samples: it answers with
 *       probabilities, or refuses in words.
 *   <li>A value that is missing it refuses in words, in the base unless it does not look at it.
 *   <li>It ends when the user cancels.
 * </ul>
 *
 * <p>A situation of which a need is not met (a base) is left out.
 */
public abstract class EpisodeContract {
    private static final Seeds SEEDS = new Seeds(20);
    private static final double ROUNDING = 1e-9;

    /** The strategies that are tested, all for episodes. */
    protected abstract List<? extends StrategyProvider<?>> strategies();

    /** The strategy with the settings to be tested: mostly the defaults. */
    protected abstract Strategy<?> strategy(StrategyProvider<?> provider);

    /** The learner that the strategies are given; a new one each time. */
    protected abstract Learner learner();

    /** The situation as the strategy is handed it: as vectors, unless it needs pictures or a network. */
    protected EpisodeSituation handed(StrategyProvider<?> provider, EpisodeSituation situation) {
        return situation;
    }

    @TestFactory
    Stream<DynamicContainer> everyStrategyKeepsItsContract() {
        return strategies().stream().map(provider -> DynamicContainer.dynamicContainer(provider.id(), of(provider)));
    }

    private Stream<DynamicTest> of(StrategyProvider<?> provider) {
        Stream<DynamicTest> promises = Stream.concat(
                EpisodeSituations.fair().stream()
                        .filter(one -> met(provider, one))
                        .map(one -> test(provider, one.name(), () -> learns(provider, one))),
                EpisodeSituations.poor().stream()
                        .filter(one -> met(provider, one))
                        .map(one -> test(provider, one.name(), () -> ask(provider, one))));
        return Stream.of(promises, always(provider), oneByOne(provider), missing(provider))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> always(StrategyProvider<?> provider) {
        EpisodeSituation usual = EpisodeSituations.usual();
        return Stream.of(
                test(
                        provider,
                        "the same seed, the same result",
                        () -> assertTrue(
                                ask(provider, usual).same(ask(provider, EpisodeSituations.usual())),
                                "the same seed gave another result")),
                test(
                        provider,
                        "episodes do not learn from each other",
                        () -> assertSame(ask(provider, usual), ask(provider, usual.first()), 0, 1, 2, 3)),
                test(provider, "it ends when cancelled", () -> endsWhenCancelled(provider)));
    }

    private Stream<DynamicTest> oneByOne(StrategyProvider<?> provider) {
        EpisodeSituation usual = EpisodeSituations.usual();
        return provider.isTransductive()
                ? Stream.empty()
                : Stream.of(
                        test(
                                provider,
                                "queries that are shown do not matter",
                                () -> assertSame(ask(provider, usual), ask(provider, usual.showing(7, 3)), 0, 1, 2, 3)),
                        test(
                                provider,
                                "queries are judged one by one",
                                () -> assertSame(ask(provider, usual), ask(provider, usual.asking(7, 3)), 7, 3)));
    }

    /** Pictures have no missing values: what is handed something else has nothing to refuse. */
    private Stream<DynamicTest> missing(StrategyProvider<?> provider) {
        return takesVectors(provider)
                ? Stream.of(
                        test(
                                provider,
                                "a missing support value",
                                () -> refuses(provider, EpisodeSituations.supportValue(Double.NaN))),
                        test(
                                provider,
                                "an infinite support value",
                                () -> refuses(provider, EpisodeSituations.supportValue(Double.POSITIVE_INFINITY))),
                        test(
                                provider,
                                "a missing query value",
                                () -> refuses(provider, EpisodeSituations.queryValue(Double.NaN))),
                        test(provider, "a missing base value", () -> refusesOrIgnoresTheBase(provider)))
                : Stream.empty();
    }

    private boolean takesVectors(StrategyProvider<?> provider) {
        EpisodeSituation usual = EpisodeSituations.usual();
        return handed(provider, usual).seen().episodes().get(0).support().samples() instanceof Dense;
    }

    private static DynamicTest test(StrategyProvider<?> provider, String name, Executable promise) {
        return DynamicTest.dynamicTest(provider.id() + ": " + name, promise);
    }

    private void learns(StrategyProvider<?> provider, EpisodeSituation situation) {
        AskedEach asked = ask(provider, situation);
        assertTrue(asked.refusal().isEmpty(), () -> "it refused what is easy: " + asked.refusal());
        Measure accuracy =
                Yardstick.usual(List.of(situation.heldOut().get(0).labels())).measure();
        for (int e = 0; e < asked.scores().size(); e++) {
            double reached = accuracy.of(
                    asked.scores().get(e), situation.heldOut().get(e).labels());
            assertTrue(
                    reached >= situation.least(),
                    "episode %d: %s %s, and %s is easy".formatted(e + 1, accuracy.words(), reached, situation.least()));
        }
    }

    private void refuses(StrategyProvider<?> provider, EpisodeSituation situation) {
        assertFalse(ask(provider, situation).refusal().isEmpty(), () -> "%s answers to \"%s\": it should refuse"
                .formatted(provider.id(), situation));
    }

    /** Where two finite values give two results the value is looked at, and then a missing one must be refused. */
    private void refusesOrIgnoresTheBase(StrategyProvider<?> provider) {
        if (!ask(provider, EpisodeSituations.baseValue(50)).same(ask(provider, EpisodeSituations.baseValue(-50)))) {
            refuses(provider, EpisodeSituations.baseValue(Double.NaN));
        } else {
            ask(provider, EpisodeSituations.baseValue(Double.NaN));
        }
    }

    private void endsWhenCancelled(StrategyProvider<?> provider) {
        EpisodeSituation usual = handed(provider, EpisodeSituations.usual());
        CancelledContext context = new CancelledContext(SEEDS, learner());
        try {
            AskedEach.of(strategy(provider), usual.name(), usual.seen(), usual.heldOut(), context);
        } catch (AssertionError swallowed) {
            assertTrue(
                    swallowed.getCause() instanceof CancellationException,
                    () -> "a cancelled fit ends with the exception of the context, not with " + swallowed.getCause());
            return;
        }
        throw new AssertionError("it fitted all episodes although the user had cancelled");
    }

    /** The first episode's scores of these queries are the scores that the other answer gives, in this order. */
    private static void assertSame(AskedEach all, AskedEach other, int... queries) {
        assertEquals(all.refusal(), other.refusal());
        Scores.OfClasses before = (Scores.OfClasses) all.scores().get(0);
        Scores.OfClasses after = (Scores.OfClasses) other.scores().get(0);
        boolean whole = before.size() == after.size();
        for (int i = 0; i < queries.length; i++) {
            assertArrayEquals(
                    before.values()[queries[i]],
                    after.values()[whole ? queries[i] : i],
                    ROUNDING,
                    "probabilities of one query");
        }
    }

    private boolean met(StrategyProvider<?> provider, EpisodeSituation situation) {
        EpisodeSituation handed = handed(provider, situation);
        return provider.needs().stream()
                .allMatch(need -> need.unmetBy(handed.seen(), context()).isEmpty());
    }

    private FitContext context() {
        return new QuietContext(SEEDS, learner());
    }

    private AskedEach ask(StrategyProvider<?> provider, EpisodeSituation situation) {
        EpisodeSituation handed = handed(provider, situation);
        return AskedEach.of(strategy(provider), handed.name(), handed.seen(), handed.heldOut(), context());
    }
}
