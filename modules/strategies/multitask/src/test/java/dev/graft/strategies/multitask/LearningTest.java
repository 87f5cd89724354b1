package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.strategies.multitask.Weighting.Normalise;
import dev.graft.strategies.multitask.Weighting.Rule;
import dev.graft.strategies.multitask.Weighting.Watch;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two tasks of classes, of 2 and 3, and a regression are learned, by each architecture under each weighting. */
final class LearningTest {
    private static final Make MAKE = Make.steps(200);

    static Stream<Arguments> all() {
        return Stream.concat(
                Arrays.stream(Rule.values())
                        .map(LearningTest::weighting)
                        .flatMap(weighting -> Stream.of(
                                Arguments.of("hard-sharing", weighting, MAKE.hard(weighting)),
                                Arguments.of("soft-sharing", weighting, MAKE.soft(1e-3, weighting)),
                                Arguments.of("cross-stitch", weighting, MAKE.stitched(0.9, 0.1, weighting)))),
                Stream.of(
                        Arguments.of("single-task", Weighting.equal(), MAKE.single()),
                        Arguments.of(
                                "heads of their own", Weighting.equal(), MAKE.hard(Weighting.equal(), "dense 4"))));
    }

    private static Weighting weighting(Rule rule) {
        return new Weighting(rule, 2, false, Normalise.NONE, Watch.AUTO);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void tasksOfTheSameSamplesAreLearned(String name, Weighting weighting, MultiTaskStrategy strategy) {
        learned(strategy.fit(Worlds.same(60), Worlds.context(1)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void tasksOfDifferentSamplesAreLearned(String name, Weighting weighting, MultiTaskStrategy strategy) {
        learned(strategy.fit(Worlds.apart(60), Worlds.context(1)));
    }

    private static void learned(Fitted fitted) {
        double[] judged = Worlds.judged(fitted);
        assertThat(judged[0]).isGreaterThan(0.8);
        assertThat(judged[1]).isGreaterThan(0.7);
        assertThat(judged[2]).isLessThan(0.25 * 800); // of the variance of the labels
        assertThat(fitted.trainedParameters()).isPresent();
    }

    /** 2 x 8 + 8 in the trunk, and (8 + 1)(2 + 3 + 1) in the heads; alone each task has a trunk of its own. */
    @Test
    void whatIsSharedCountsOnce() {
        MultiTask seen = Worlds.same(20);
        Make make = Make.steps(1);
        assertThat(make.hard(Weighting.equal()).fit(seen, Worlds.context(1)).trainedParameters())
                .hasValue(24 + 54);
        assertThat(make.single().fit(seen, Worlds.context(1)).trainedParameters())
                .hasValue(3 * 24 + 54);
        assertThat(make.hard(Weighting.equal(), "dense 4")
                        .fit(seen, Worlds.context(1))
                        .trainedParameters())
                .hasValue(24 + 3 * 36 + 5 * 6);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void theSameSeedGivesTheSame(String name, Weighting weighting, MultiTaskStrategy strategy) {
        if (weighting.weighting() == Rule.PCGRAD || weighting.weighting() == Rule.EQUAL) {
            MultiTask seen = Worlds.same(30);
            assertThat(Worlds.judged(strategy.fit(seen, Worlds.context(2))))
                    .containsExactly(Worlds.judged(strategy.fit(seen, Worlds.context(2))));
        }
    }

    /** The file of a task says what its predictor says, and holds nothing of the heads of others. */
    @Test
    void theFileOfATaskIsThatTaskAlone() {
        Dense points = Worlds.points(7, 3);
        for (MultiTaskStrategy strategy : new MultiTaskStrategy[] {
            Make.steps(20).hard(Weighting.equal()),
            Make.steps(20).hard(Weighting.equal(), "dense 4"),
            Make.steps(20).soft(0.1, Weighting.equal()),
            Make.steps(20).stitched(0.9, 0.1, Weighting.equal())
        }) {
            Fitted fitted = strategy.fit(Worlds.same(20), Worlds.context(1));
            for (int task = 0; task < 2; task++) {
                byte[] file = fitted.predictors().get(task).onnx().orElseThrow();
                Scores.OfClasses said =
                        (Scores.OfClasses) fitted.predictors().get(task).scores(points);
                try (ExportedModel model = ExportedModel.open("task", file, Device.CPU, 1)) {
                    assertThat(model.predict(points).difference(said)).isCloseTo(0, within(1e-5));
                }
            }
            assertThat(fitted.predictors().get(2).onnx()).isEmpty();
        }
    }
}
