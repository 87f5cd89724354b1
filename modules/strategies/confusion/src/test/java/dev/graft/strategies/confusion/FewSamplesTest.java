package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches without a class, sources without one, one sample, one domain. */
final class FewSamplesTest {
    static Stream<String> ids() {
        return Each.ids();
    }

    /** Of three samples some batch has none of a class; and the source has but one class. */
    @ParameterizedTest
    @MethodSource("ids")
    void aClassMayBeMissing(String id) {
        Make small = Make.steps(30).batch(3);
        Labelled whole = Moved.source(40, 1);
        int[] low = IntStream.range(0, 20).map(i -> 2 * i).toArray();
        for (Labelled source : List.of(whole, whole.select(low))) {
            Fitted fitted = Each.of(id, small).fit(Moved.seen(List.of(source), 0), NoLearner.context(1));
            assertThat(losses(fitted)).hasSize(30).allMatch(Double::isFinite);
        }
    }

    /** One class is all that is known: where the samples are as those that it was known of, it is said. */
    @ParameterizedTest
    @MethodSource("ids")
    void ofOneClassItIsThatClass(String id) {
        int[] low = IntStream.range(0, 20).map(i -> 2 * i).toArray();
        Labelled source = Moved.source(40, 1).select(low);
        Fitted fitted = Each.of(id, Make.steps(80)).fit(Moved.seen(List.of(source), 0), NoLearner.context(1));
        Scores.OfClasses scores = (Scores.OfClasses) fitted.predictors().get(0).scores(source.samples());
        assertThat(IntStream.range(0, source.size()).map(scores::best)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dan", "deep-coral"})
    void aBatchOfOneSampleIsRefusedWherePairsAreCompared(String id) {
        Adaptation seen = Moved.unsupervised();
        assertThatThrownBy(() -> Each.of(id, Make.steps(3).batch(1)).fit(seen, NoLearner.context(1)))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        id
                                + ": it compares pairs of samples, and a batch has 1 of the source and 1 of the target. Give it at least 2 of each: more samples, or a larger \"batch\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dann", "cdan", "domain-confusion", "wdgrl"})
    void aBatchOfOneSampleIsEnoughElsewhere(String id) {
        Fitted fitted = Each.of(id, Make.steps(5).batch(1)).fit(Moved.unsupervised(), NoLearner.context(1));
        assertThat(losses(fitted)).hasSize(5).allMatch(Double::isFinite);
    }

    @Test
    void withoutATargetTheNeedIsNotMet() {
        Labelled source = Moved.source(10, 1);
        Adaptation alone = new Adaptation(
                List.of(source), new Target.Unlabelled(source.samples().select()), 0.5);
        List<StrategyProvider<?>> all = ServiceLoader.load(StrategyProvider.class).stream()
                .<StrategyProvider<?>>map(ServiceLoader.Provider::get)
                .toList();
        assertThat(all)
                .extracting(StrategyProvider::id)
                .containsExactlyInAnyOrderElementsOf(Each.ids().toList());
        for (StrategyProvider<?> provider : all) {
            assertThat(provider.needs()).contains(Need.TARGET_SAMPLES);
            assertThat(provider.needs().stream().flatMap(need -> need.unmetBy(alone, NoLearner.context(1)).stream()))
                    .containsExactly("no target sample is visible");
        }
    }

    private static List<Double> losses(Fitted fitted) {
        Exhibit.Curve curve = Shown.curve(fitted, "Loss during training, of batches and of labels set aside");
        return curve.lines().get(0).y();
    }
}
