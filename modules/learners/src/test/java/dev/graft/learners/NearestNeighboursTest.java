package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNeighboursTest {
    /** On a line: a at 0 and 1, b at 3 and 7, c at 8. */
    private static final Labelled LINE = new Labelled(
            Dense.of(new double[][] {{0}, {1}, {3}, {7}, {8}}), Classes.of(List.of("a", "b", "c"), 0, 0, 1, 1, 2));

    @ParameterizedTest
    @CsvSource({
        "1, 1.9, 1, 0, 0", // 1
        "1, 2.1, 0, 1, 0", // 3
        "2, 2.1, 0.5, 0.5, 0", // 3, 1
        "3, 5.6, 0, 0.66667, 0.33333", // 7, 8, 3
        "4, 2.4, 0.5, 0.5, 0", // 3, 1, 0, 7
        "5, 2.4, 0.4, 0.4, 0.2", // all
        "99, 2.4, 0.4, 0.4, 0.2", // all there are
    })
    void letTheNearestVote(int k, double x, double a, double b, double c) {
        assertThat(scores(k, LINE, x).values()[0]).containsExactly(new double[] {a, b, c}, within(1e-5));
    }

    @Test
    void measureEuclideanDistanceInAllFeatures() {
        Labelled data = new Labelled(
                Dense.of(new double[] {3, 0}, new double[] {2, 2}), Classes.of(List.of("far", "near"), 0, 1));

        assertThat(scores(1, data, 0, 0).best(0)).isEqualTo(1); // √9 and √8; in sums of differences 3 and 4
    }

    @Test
    void takeTheFirstOfTheEquallyNear() {
        assertThat(scores(1, LINE, 2).best(0)).isZero();
        assertThat(scores(1, LINE, 5).best(0)).isEqualTo(1);
        assertThat(scores(1, LINE.select(4, 3, 2, 1, 0), 2).best(0)).isEqualTo(1);
    }

    @Test
    void leaveOutSamplesOfWeightZeroAndCountOthersAlike() {
        Scores.OfClasses scores = (Scores.OfClasses) learner(3)
                .fit(LINE, new double[] {1, 0, 100, 0.1, 1}, new Seeds(1))
                .scores(Dense.of(new double[] {1}));

        assertThat(learner(3).honoursWeights()).isFalse();
        assertThat(scores.values()[0]).containsExactly(new double[] {1 / 3.0, 2 / 3.0, 0}, within(1e-12));
    }

    @Test
    void alwaysNameTheOnlyClassThereIs() {
        assertThat(scores(1, LINE.select(2, 3), 0).values()[0]).containsExactly(0, 1, 0);
    }

    @Test
    void agreeWithASearchByHandInManyFeatures() {
        Blobs blobs = Blobs.of(300, 20, 4, 1);
        Blobs training = blobs.select(0, 200);
        Blobs test = blobs.select(200, 300);

        Scores.OfClasses scores = (Scores.OfClasses) learner(1)
                .fit(training.labelled(), training.equalWeights(), new Seeds(1))
                .scores(test.samples());

        for (int i = 0; i < 100; i++) {
            assertThat(scores.best(i)).isEqualTo(training.classes()[nearest(training.rows(), test.rows()[i])]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refuseToAskNobody(int k) {
        assertThatThrownBy(() -> new NearestNeighbours.Settings(k)).hasMessage("k must be at least 1, was " + k);
    }

    private static int nearest(double[][] rows, double[] row) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            double[] other = rows[i];
            double distance = IntStream.range(0, row.length)
                    .mapToDouble(j -> Math.pow(row[j] - other[j], 2))
                    .sum();
            if (distance < least) {
                nearest = i;
                least = distance;
            }
        }
        return nearest;
    }

    private static NearestNeighbours learner(int k) {
        return new NearestNeighbours(new NearestNeighbours.Settings(k));
    }

    private static Scores.OfClasses scores(int k, Labelled data, double... x) {
        double[] ones = IntStream.range(0, data.size()).mapToDouble(i -> 1).toArray();
        return (Scores.OfClasses) learner(k).fit(data, ones, new Seeds(1)).scores(Dense.of(x));
    }
}
