package dev.graft.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What every strategy for several tasks promises, as tests: extend this in the module of a strategy, and say which. What all
 * strategies promise beside it is in {@link StrategyContract}.
 *
 * <ul>
 *   <li>It gives a predictor for each task: probabilities of the task's classes, or finite numbers.
 *   <li>The same seed gives the same result, to the bit.
 *   <li>It learns what is easy, over the same samples or others, of classes and of numbers.
 *   <li>One sample, one class, equal numbers, a constant feature, more features than samples, tasks of two kinds: it answers with
 *       predictions, or refuses in words.
 *   <li>A task without labels, and a value that is missing, it refuses in words.
 * </ul>
 */
public abstract class TaskContract {
    private static final Seeds SEEDS = new Seeds(20);

    /** The strategies that are tested, all for several tasks. */
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
        return Stream.of(
                        TaskSituations.fair().stream()
                                .map(one -> test(provider, one.name(), () -> learns(provider, one))),
                        TaskSituations.poor().stream().map(one -> test(provider, one.name(), () -> ask(provider, one))),
                        Stream.of(TaskSituations.withoutLabels(), TaskSituations.missing())
                                .map(one -> test(provider, one.name(), () -> refuses(provider, one))),
                        Stream.of(test(provider, "the same seed, the same result", () -> repeats(provider))))
                .flatMap(tests -> tests);
    }

    private static DynamicTest test(StrategyProvider<?> provider, String name, Executable promise) {
        return DynamicTest.dynamicTest(provider.id() + ": " + name, promise);
    }

    private void learns(StrategyProvider<?> provider, TaskSituation situation) {
        AskedEach asked = ask(provider, situation);
        assertTrue(asked.refusal().isEmpty(), () -> "it refused what is easy: " + asked.refusal());
        for (int t = 0; t < asked.scores().size(); t++) {
            Labels truth = situation.heldOut().get(t).labels();
            Measure measure = Yardstick.usual(List.of(truth)).measure();
            double reached = measure.of(asked.scores().get(t), truth);
            assertTrue(
                    reached >= situation.least(),
                    "task %d: %s %s, and %s is easy".formatted(t + 1, measure.words(), reached, situation.least()));
        }
    }

    private void refuses(StrategyProvider<?> provider, TaskSituation situation) {
        assertFalse(ask(provider, situation).refusal().isEmpty(), () -> "%s answers to \"%s\": it should refuse"
                .formatted(provider.id(), situation));
    }

    private void repeats(StrategyProvider<?> provider) {
        assertTrue(
                ask(provider, TaskSituations.classes()).same(ask(provider, TaskSituations.classes())),
                "the same seed gave another result");
    }

    private AskedEach ask(StrategyProvider<?> provider, TaskSituation situation) {
        return AskedEach.of(
                strategy(provider),
                situation.name(),
                situation.seen(),
                situation.heldOut(),
                new QuietContext(SEEDS, learner()));
    }
}
