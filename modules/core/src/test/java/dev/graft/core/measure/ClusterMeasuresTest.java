package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterMeasuresTest {
    private static final Classes TRUTH = Classes.of(List.of("a", "b"), 0, 0, 1, 1);

    @Test
    void namesOfClustersMeanNothing() {
        Scores.OfClasses swapped = clusters(3, 2, 2, 0, 0);
        assertThat(Measure.NMI.of(swapped, TRUTH)).isCloseTo(1, within(1e-12));
        assertThat(Measure.CLUSTER_ACCURACY.of(swapped, TRUTH)).isCloseTo(1, within(1e-12));
    }

    @Test
    void mutualInformationByHand() {
        // a is split in two: I = ln 2, H(clusters) = 1.5 ln 2, H(classes) = ln 2
        assertThat(Measure.NMI.of(clusters(3, 0, 1, 2, 2), TRUTH)).isCloseTo(1 / 1.25, within(1e-12));
        // each cluster has one of each
        assertThat(Measure.NMI.of(clusters(2, 0, 1, 0, 1), TRUTH)).isCloseTo(0, within(1e-12));
    }

    @Test
    void oneClusterSaysNothingUnlessThereIsNothingToSay() {
        assertThat(Measure.NMI.of(clusters(2, 0, 0, 0, 0), TRUTH)).isZero();
        assertThat(Measure.NMI.on(clusters(2, 0, 0, 1, 1), TRUTH).of(0.1, 0.7, 0, 0))
                .isEqualTo(1);
        assertThat(Measure.NMI.on(clusters(2, 0, 1, 1, 1), TRUTH).of(0.1, 0.7, 0, 0))
                .isZero();
    }

    @Test
    void aClusterIsNamedOnce() {
        // three clusters, two classes: one of them stays without a name
        assertThat(Measure.CLUSTER_ACCURACY.of(clusters(3, 0, 1, 2, 2), TRUTH)).isCloseTo(3 / 4.0, within(1e-12));
        // one cluster, two classes
        assertThat(Measure.CLUSTER_ACCURACY.of(clusters(1, 0, 0, 0, 0), TRUTH)).isCloseTo(2 / 4.0, within(1e-12));
    }

    @Test
    void theGreedyChoiceIsNotTheBest() {
        // taking 4 first leaves 0
        assertThat(Assignment.best(new double[][] {{4, 3}, {3, 0}})).isEqualTo(6);
    }

    @Test
    void theAssignmentIsTheBestOfAll() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            double[][] values = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : values) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(6);
                }
            }
            assertThat(Assignment.best(values)).isEqualTo(bestOfAll(values, 0, 0));
        }
    }

    /** Each row takes a column that is free, or none. */
    private static double bestOfAll(double[][] values, int row, int taken) {
        if (row == values.length) {
            return 0;
        }
        double best = bestOfAll(values, row + 1, taken);
        for (int column = 0; column < values[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.max(best, values[row][column] + bestOfAll(values, row + 1, taken | 1 << column));
            }
        }
        return best;
    }

    private static Scores.OfClasses clusters(int clusters, int... of) {
        double[][] values = new double[of.length][clusters];
        for (int i = 0; i < of.length; i++) {
            values[i][of[i]] = 1;
        }
        return new Scores.OfClasses(
                IntStream.range(0, clusters).mapToObj(k -> "cluster " + k).toList(), values);
    }
}
