package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Truth;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.RelationalStrategy;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Relational;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A contract that a broken strategy keeps would be none. */
class RelationalContractTest {
    @Test
    void aStrategyThatIsAsItShouldBeKeepsIt() {
        assertThat(broken(each((seen, target) -> SharedThing.of(target)))).isEmpty();
    }

    @Test
    void aPredictorThatIsMissingBreaksIt() {
        assertThat(broken((seen, context) ->
                        new Fitted(List.of(SharedThing.of(seen.targets().get(0))), List.of())))
                .contains("two targets", "targets do not learn from each other")
                .doesNotContain("one target");
    }

    @Test
    void anAnswerThatIsNoProbabilityBreaksIt() {
        assertThat(broken(each((seen, target) -> changed(SharedThing.of(target), p -> 2 * p))))
                .contains("one target", "no source", "a world without facts");
    }

    @Test
    void otherClassesThanFalseAndTrueBreakIt() {
        assertThat(broken(each((seen, target) ->
                        samples -> Scores.OfClasses.uniform(List.of("true", "false"), samples.size()))))
                .contains("one target", "one positive example");
    }

    @Test
    void learningNothingBreaksIt() {
        assertThat(broken(each((seen, target) -> samples -> Scores.OfClasses.uniform(Truth.NAMES, samples.size()))))
                .containsExactly("one target", "two targets", "the mapping is given");
    }

    @Test
    void anotherResultForTheSameSeedBreaksIt() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(broken(each((seen, target) -> {
                    double nudge = calls.incrementAndGet() * 1e-12;
                    return sharpened(SharedThing.of(target), 1 - nudge);
                })))
                .containsExactly("the same seed, the same result");
    }

    @Test
    void learningFromAnotherTargetBreaksIt() {
        assertThat(broken(each((seen, target) -> {
                    double positives = seen.targets().stream()
                            .mapToDouble(one -> one.examples().classes().counts()[Truth.TRUE])
                            .sum();
                    return sharpened(SharedThing.of(target), 1 / (1 + positives / 1000));
                })))
                .containsExactly("targets do not learn from each other");
    }

    @Test
    void judgingAtomsByTheirNeighboursBreaksIt() {
        assertThat(broken(each((seen, target) -> samples -> samples.size() > 3
                        ? SharedThing.of(target).scores(samples)
                        : Scores.OfClasses.uniform(Truth.NAMES, samples.size()))))
                .containsExactly("atoms are judged one by one");
    }

    @Test
    void anExceptionThatIsNoRefusalBreaksIt() {
        assertThat(broken(each((seen, target) -> {
                    if (seen.sources().isEmpty()) {
                        throw new IllegalStateException("there was none");
                    }
                    return SharedThing.of(target);
                })))
                .containsExactly("no source");
    }

    @Test
    void goingOnWhenCancelledBreaksIt() {
        assertThat(broken((seen, context) ->
                        new Fitted(seen.targets().stream().map(SharedThing::of).toList(), List.of())))
                .containsExactly("it ends when cancelled");
    }

    private static RelationalStrategy each(BiFunction<Relational, KnowledgeBase, Predictor> learn) {
        return (Relational seen, FitContext context) -> {
            context.checkCancelled();
            return new Fitted(
                    seen.targets().stream()
                            .map(target -> learn.apply(seen, target))
                            .toList(),
                    List.of());
        };
    }

    private static Predictor changed(Predictor predictor, UnaryOperator<Double> change) {
        return samples -> new Scores.OfClasses(
                Truth.NAMES,
                Arrays.stream(((Scores.OfClasses) predictor.scores(samples)).values())
                        .map(row -> Arrays.stream(row).map(change::apply).toArray())
                        .toArray(double[][]::new));
    }

    /** The same order of atoms, with other probabilities. */
    private static Predictor sharpened(Predictor predictor, double by) {
        return samples -> new Scores.OfClasses(
                Truth.NAMES,
                Arrays.stream(((Scores.OfClasses) predictor.scores(samples)).values())
                        .map(row -> new double[] {1 - by * row[1], by * row[1]})
                        .toArray(double[][]::new));
    }

    /** The promises that a strategy breaks, by name. */
    private static List<String> broken(RelationalStrategy strategy) {
        RelationalContract contract = new RelationalContract() {
            @Override
            protected List<? extends StrategyProvider<?>> strategies() {
                return List.of(new Provider(strategy));
            }

            @Override
            protected Strategy<?> strategy(StrategyProvider<?> provider) {
                return strategy;
            }

            @Override
            protected Learner learner() {
                return new NoLearner();
            }
        };
        return Broken.promises(contract.everyStrategyKeepsItsContract());
    }

    /** What is tested learns by itself. */
    private static final class NoLearner implements Learner {
        @Override
        public boolean honoursWeights() {
            return true;
        }

        @Override
        public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
            throw new AssertionError("no learner is needed");
        }
    }

    private record Provider(RelationalStrategy strategy) implements StrategyProvider<NoSettings> {
        @Override
        public String id() {
            return "tested";
        }

        @Override
        public String summary() {
            return "A strategy that is tested.";
        }

        @Override
        public Family family() {
            return Family.RELATIONAL;
        }

        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        public Citation citation() {
            return new Citation("none", "");
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public RelationalStrategy create(NoSettings settings) {
            return strategy;
        }
    }
}
