package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.graft.core.measure.Measure;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What every strategy for relations promises, as tests: extend this in the module of a strategy, and say which. What all strategies
 * promise beside it is in {@link StrategyContract}.
 *
 * <ul>
 *   <li>It gives a predictor for each target: probabilities of false and true.
 *   <li>The same seed gives the same result, to the bit.
 *   <li>It learns a rule of two literals that the target's examples show, and the source's in other words.
 *   <li>Targets do not learn from each other: the labels of one change nothing in the predictor of another.
 *   <li>An atom is judged by itself: those that are asked for with it do not matter.
 *   <li>One positive example, none that is negative, a source with nothing in common or none, several sources, a world without facts:
 *       it answers with probabilities, or refuses in words.
 *   <li>It ends when the user cancels.
 * </ul>
 *
 * <p>A situation of which a need is not met (a source) is left out; the usual one must meet them all.
 */
public abstract class RelationalContract {
    private static final Seeds SEEDS = new Seeds(20);
    private static final double ROUNDING = 1e-9;
    private static final String UNMET = "a need of it is not met by relations with a source; do not list it";

    /** The strategies that are tested, all for relations. */
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
        return met(provider, RelationalSituations.usual())
                ? Stream.of(learning(provider), answering(provider), always(provider))
                        .flatMap(tests -> tests)
                : Stream.of(test(provider, "it is handed what it needs", () -> fail(UNMET)));
    }

    private Stream<DynamicTest> learning(StrategyProvider<?> provider) {
        return RelationalSituations.fair().stream()
                .filter(one -> met(provider, one))
                .map(one -> test(provider, one.name(), () -> learns(provider, one)));
    }

    private Stream<DynamicTest> answering(StrategyProvider<?> provider) {
        return RelationalSituations.poor().stream()
                .filter(one -> met(provider, one))
                .map(one -> test(provider, one.name(), () -> ask(provider, one)));
    }

    private Stream<DynamicTest> always(StrategyProvider<?> provider) {
        RelationalSituation usual = RelationalSituations.usual();
        return Stream.of(
                test(
                        provider,
                        "the same seed, the same result",
                        () -> assertTrue(
                                ask(provider, usual).same(ask(provider, RelationalSituations.usual())),
                                "the same seed gave another result")),
                test(provider, "targets do not learn from each other", () -> {
                    AskedEach both = ask(provider, usual);
                    assertSame(0, both, ask(provider, RelationalSituations.turned(1)), all(both, 0));
                    assertSame(1, both, ask(provider, RelationalSituations.turned(0)), all(both, 1));
                }),
                test(
                        provider,
                        "atoms are judged one by one",
                        () -> assertSame(
                                0,
                                ask(provider, usual),
                                ask(provider, RelationalSituations.asking(7, 40, 3)),
                                7,
                                40,
                                3)),
                test(provider, "it ends when cancelled", () -> endsWhenCancelled(provider)));
    }

    private static DynamicTest test(StrategyProvider<?> provider, String name, Executable promise) {
        return DynamicTest.dynamicTest(provider.id() + ": " + name, promise);
    }

    private void learns(StrategyProvider<?> provider, RelationalSituation situation) {
        AskedEach asked = ask(provider, situation);
        requireAnswer(asked);
        for (int t = 0; t < asked.scores().size(); t++) {
            double reached = Measure.AUC_ROC.of(
                    asked.scores().get(t), situation.heldOut().get(t).labels());
            assertTrue(
                    reached >= situation.least(),
                    "target %d: %s %s, and %s is easy"
                            .formatted(t + 1, Measure.AUC_ROC.words(), reached, situation.least()));
        }
    }

    private void endsWhenCancelled(StrategyProvider<?> provider) {
        RelationalSituation usual = RelationalSituations.usual();
        CancelledContext context = new CancelledContext(SEEDS, learner());
        try {
            AskedEach.of(strategy(provider), usual.name(), usual.seen(), usual.heldOut(), context);
        } catch (AssertionError swallowed) {
            assertTrue(
                    swallowed.getCause() instanceof CancellationException,
                    () -> "a cancelled fit ends with the exception of the context, not with " + swallowed.getCause());
            return;
        }
        fail("it learned from all targets although the user had cancelled");
    }

    private static int[] all(AskedEach asked, int target) {
        requireAnswer(asked);
        return IntStream.range(0, asked.scores().get(target).size()).toArray();
    }

    private static void requireAnswer(AskedEach asked) {
        assertTrue(asked.refusal().isEmpty(), () -> "it refused what is easy: " + asked.refusal());
    }

    /** A target's scores of these atoms are the scores that the other answer gives, in this order. */
    private static void assertSame(int target, AskedEach all, AskedEach other, int... atoms) {
        requireAnswer(all);
        assertEquals(all.refusal(), other.refusal());
        double[][] before = values(all, target);
        double[][] after = values(other, target);
        assertEquals(atoms.length, after.length, "a row of scores for each atom");
        for (int i = 0; i < atoms.length; i++) {
            assertArrayEquals(before[atoms[i]], after[i], ROUNDING, "probabilities of one atom");
        }
    }

    private static double[][] values(AskedEach asked, int target) {
        return ((Scores.OfClasses) asked.scores().get(target)).values();
    }

    private boolean met(StrategyProvider<?> provider, RelationalSituation situation) {
        return provider.needs().stream()
                .allMatch(need -> need.unmetBy(situation.seen(), context()).isEmpty());
    }

    private FitContext context() {
        return new QuietContext(SEEDS, learner());
    }

    private AskedEach ask(StrategyProvider<?> provider, RelationalSituation situation) {
        return AskedEach.of(strategy(provider), situation.name(), situation.seen(), situation.heldOut(), context());
    }
}
