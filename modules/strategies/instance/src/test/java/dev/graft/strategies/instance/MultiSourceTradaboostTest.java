package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.strategies.instance.Tradaboost.Beta;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiSourceTradaboostTest {
    private static final Labelled TARGET = blobs(30, 1, false);

    @Test
    void takesTheSourceThatHelps() {
        Trial trial = Trial.ofMeans();
        Fitted fitted = fit(1, trial, blobs(60, 2, true), blobs(40, 3, false));
        assertThat(trial.lessons).hasSize(2);
        assertThat(trial.lessons.get(0).data().size()).isEqualTo(90);
        assertThat(trial.lessons.get(1).data().size()).isEqualTo(70);
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(3);
        assertThat(table.rows()).containsExactly(List.of("source 1", "0"), List.of("source 2", "1"));
        double[] of = Probabilities.of(fitted.predictors().get(0), Dense.of(new double[] {2}))
                .values()[0];
        assertThat(of[1]).isGreaterThan(0.9);
    }

    @Test
    void sourcesThatContradictTheTargetLoseTheirWeight() {
        Trial trial = Trial.ofMeans();
        fit(10, trial, blobs(60, 2, true), blobs(40, 3, false));
        double[] first = trial.lessons.get(18).weights();
        double[] second = trial.lessons.get(19).weights();
        double contradicting = Arrays.stream(first, 0, 60).average().orElseThrow();
        assertThat(contradicting)
                .isLessThan(0.2 * Arrays.stream(second, 0, 40).average().orElseThrow());
    }

    @Test
    void isTradaboostWhereThereIsOneSourceAndOneRound() {
        Labelled source = blobs(40, 5, false);
        Fitted multi = fit(1, Trial.ofMeans(), source);
        Fitted single =
                new Tradaboost(new Tradaboost.Settings(1, Beta.MULTI_CLASS)).fit(adaptation(source), Trial.ofMeans());
        Dense x = Dense.of(new double[] {0.3}, new double[] {-1});
        for (int i = 0; i < 2; i++) {
            assertThat(Probabilities.of(multi.predictors().get(0), x).values()[i])
                    .containsExactly(
                            Probabilities.of(single.predictors().get(0), x).values()[i], within(1e-12));
        }
    }

    private static Fitted fit(int rounds, Trial trial, Labelled... sources) {
        return new MultiSourceTradaboost(new Tradaboost.Settings(rounds, Beta.MULTI_CLASS))
                .fit(adaptation(sources), trial);
    }

    private static Adaptation adaptation(Labelled... sources) {
        Target target = new Target.PartlyLabelled(TARGET, TARGET.samples().select());
        return new Adaptation(List.of(sources), target, 0.1);
    }

    /** Two classes around -1.5 and 1.5, or the other way round. */
    private static Labelled blobs(int count, long seed, boolean flipped) {
        double[][] points = Points.normal(count, 1, 0, seed);
        int[] classes = IntStream.range(0, count).map(i -> i % 2).toArray();
        for (int i = 0; i < count; i++) {
            points[i][0] += classes[i] == 1 != flipped ? 1.5 : -1.5;
        }
        return new Labelled(Dense.of(points), Classes.of(Points.CLASSES, classes));
    }
}
