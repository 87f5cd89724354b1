package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.strategies.shot.Prototypes.Distance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrototypesTest {
    private static final Labelled SUPPORT =
            Worlds.labelled(new int[] {0, 0, 1}, new double[] {0, 0}, new double[] {2, 0}, new double[] {5, 0});

    /** The means are (1, 0) and (5, 0), 16 apart; (2, 0) is 1 from the one and 9 from the other: logits -10/16 and -90/16. */
    @Test
    void probabilitiesAreThoseByHand() {
        double[][] found = Worlds.probabilities(with(Distance.EUCLIDEAN, 10), SUPPORT, new double[] {2, 0});
        assertThat(found[0][0]).isEqualTo(1 / (1 + Math.exp(-5)), within(1e-12));
        assertThat(found[0][1]).isEqualTo(1 / (1 + Math.exp(5)), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Distance.class)
    void theNearestMeanIsTheOneThatPlainLoopsFind(Distance distance) {
        double[][] support = Worlds.gaussian(12, 7, 1).toArray();
        double[][] queries = Worlds.gaussian(40, 7, 2).toArray();
        int[] classes = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 0, 1};
        double[][] found = Worlds.probabilities(with(distance, 10), Worlds.labelled(classes, support), queries);
        int[] nearest = Arrays.stream(queries)
                .mapToInt(query -> nearest(query, support, classes, distance))
                .toArray();
        assertThat(Worlds.accuracy(found, nearest)).isEqualTo(1);
    }

    private static int nearest(double[] query, double[][] support, int[] classes, Distance distance) {
        double[] near = new double[3];
        for (int c = 0; c < 3; c++) {
            double[] mean = new double[query.length];
            int count = 0;
            for (int i = 0; i < support.length; i++) {
                if (classes[i] == c) {
                    count++;
                    for (int j = 0; j < mean.length; j++) {
                        mean[j] += support[i][j];
                    }
                }
            }
            double inner = 0;
            double squares = 0;
            double apart = 0;
            for (int j = 0; j < mean.length; j++) {
                mean[j] /= count;
                inner += mean[j] * query[j];
                squares += mean[j] * mean[j];
                apart += (mean[j] - query[j]) * (mean[j] - query[j]);
            }
            near[c] = distance == Distance.EUCLIDEAN ? -apart : inner / Math.sqrt(squares);
        }
        return Worlds.best(near);
    }

    @Test
    void pixelsUpTo255HaveTheProbabilitiesOfPixelsUpTo1() {
        double[][] support = Worlds.gaussian(4, 9, 1).toArray();
        double[][] queries = Worlds.gaussian(5, 9, 2).toArray();
        int[] classes = {0, 1, 0, 1};
        double[][] small =
                Worlds.probabilities(with(Distance.EUCLIDEAN, 10), Worlds.labelled(classes, support), queries);
        double[][] large = Worlds.probabilities(
                with(Distance.EUCLIDEAN, 10), Worlds.labelled(classes, times(255, support)), times(255, queries));
        for (int i = 0; i < small.length; i++) {
            assertThat(large[i]).containsExactly(small[i], within(1e-9));
            assertThat(small[i][0]).isBetween(1e-9, 1 - 1e-9);
        }
    }

    private static double[][] times(double factor, double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> factor * x).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void whichClassIsTheMostProbableDoesNotDependOnTheSharpness() {
        Labelled support =
                Worlds.labelled(new int[] {0, 1, 2}, Worlds.gaussian(3, 6, 3).toArray());
        double[][] queries = Worlds.gaussian(30, 6, 4).toArray();
        double[][] dull = Worlds.probabilities(with(Distance.EUCLIDEAN, 0.01), support, queries);
        double[][] sharp = Worlds.probabilities(with(Distance.EUCLIDEAN, 50), support, queries);
        assertThat(Worlds.accuracy(
                        dull, Arrays.stream(sharp).mapToInt(Worlds::best).toArray()))
                .isEqualTo(1);
    }

    @Test
    void ofEqualMeansEveryClassIsAsProbable() {
        Labelled support = Worlds.labelled(new int[] {0, 1}, new double[] {1, 1}, new double[] {1, 1});
        assertThat(Worlds.probabilities(with(Distance.EUCLIDEAN, 10), support, new double[] {7, -3})[0])
                .containsExactly(0.5, 0.5);
    }

    @Test
    void refusesAClassWithoutASampleAndQueriesOfAnotherWidth() {
        Labelled missing =
                new Labelled(Dense.of(new double[] {1}, new double[] {2}), Classes.of(List.of("a", "b", "c"), 0, 2));
        assertThatThrownBy(() -> Worlds.probabilities(with(Distance.COSINE, 10), missing, new double[] {1}))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "episode: class \"b\" has no support sample; a class is known by its samples, so each needs at least one. Draw more shots, or leave the class out.");
        assertThatThrownBy(() -> Worlds.probabilities(with(Distance.COSINE, 10), SUPPORT, new double[] {1}))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "queries: a sample has 1 features, and one of the support 2; they need the same. Give both one size, or use a backbone.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesASharpnessThatIsNotAboveZero(double sharpness) {
        assertThatThrownBy(() -> new Prototypes.Settings(Distance.EUCLIDEAN, sharpness))
                .hasMessage("sharpness must be above 0, was " + sharpness);
    }

    private static Prototypes with(Distance distance, double sharpness) {
        return new Prototypes(new Prototypes.Settings(distance, sharpness));
    }
}
