package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;

class DiscrepancyTest {
    @Test
    void isTheSquaredDistanceOfTheMeans() {
        Matrix z = Matrix.of(new double[][] {{1, 0}, {3, 0}, {0, 5}});
        // means (2, 0) and (0, 5)
        assertThat(trace(Discrepancy.ofDomains(2, 1), z)).isCloseTo(29, within(1e-12));
    }

    @Test
    void addsTheClassesThatBothDomainsShow() {
        Classes source = Classes.of(Points.NAMES, 0, 0, 1, 2);
        Matrix z = Matrix.of(new double[][] {{1}, {3}, {7}, {5}, {0}, {2}});
        // no target sample is supposed to be of the third class; of the first: means 2 and 0, of the second 7 and 2
        Discrepancy classes = Discrepancy.ofClasses(source, 0, 1);
        assertThat(trace(classes, z)).isCloseTo(3 * (4 - 1) * (4 - 1) + 4 + 25, within(1e-12));
        assertThat(classes.f().columns()).isEqualTo(3);
    }

    @Test
    void hasTheNormOfTheMatrixOfSamples() {
        Classes source = Classes.of(Points.NAMES, 0, 0, 1, 2, 2);
        Discrepancy classes = Discrepancy.ofClasses(source, 0, 1, 2, 2);
        Matrix m = classes.f().timesTranspose(classes.f());
        assertThat(classes.norm()).isCloseTo(Lengths.of(m), within(1e-12));
    }

    private static double trace(Discrepancy discrepancy, Matrix z) {
        double length = Lengths.of(z.transposeTimes(discrepancy.f()));
        return length * length;
    }
}
