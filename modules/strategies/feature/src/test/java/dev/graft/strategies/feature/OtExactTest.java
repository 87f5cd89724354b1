package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;

class OtExactTest {
    private static final OtExact EXACT = new OtExact(new OtExact.Settings(0));

    @Test
    void leavesIdenticalDomainsAsTheyAre() {
        Matrix x = Points.normal(40, 3, 1);
        Transported transported = EXACT.transport(Moves.pairs(x, Moves.inTurn(40), x));
        Points.assertClose(transported.source(), x, 1e-14);
        assertThat(transported.cost()).isCloseTo(0, within(1e-12));
    }

    @Test
    void findsEachSampleAgainWhereTheDomainIsShifted() {
        Matrix x = Points.normal(50, 2, 1);
        Matrix target = Moves.plus(x, 3, -40);
        Transported transported = EXACT.transport(Moves.pairs(x, Moves.inTurn(50), target));
        Points.assertClose(transported.source(), target, 1e-14);
        assertThat(transported.cost()).isCloseTo(9 + 1600, within(1e-9));
        assertThat(Moves.said(transported, "mean squared distance moved")).isEqualTo("1609");
        assertThat(Moves.said(transported, "pairs that mass moves between")).isEqualTo("50");
    }

    @Test
    void sharesTargetSamplesOutWhereThereAreMoreOfThem() {
        // each of two source samples goes to the mean of its half of the target; on a line the plan keeps the order
        Transported transported =
                EXACT.transport(Moves.pairs(Moves.line(5, -5), new int[] {0, 1}, Moves.line(7, 9, -1, 2)));
        assertThat(transported.source().transpose().row(0)).containsExactly(new double[] {8, 0.5}, within(1e-12));
        // of three to two, the middle one is split
        Transported split = EXACT.transport(Moves.pairs(Moves.line(1, 2, 3), new int[] {0, 1, 2}, Moves.line(10, 20)));
        assertThat(split.source().transpose().row(0)).containsExactly(new double[] {10, 15, 20}, within(1e-12));
    }

    @Test
    void sendsNoMassBetweenDifferentVisibleLabels() {
        // crossing over is dearer, but the labels say so
        Transported transported =
                EXACT.transport(Moves.pairs(Moves.line(0, 1), new int[] {0, 1}, Moves.line(1.5, 0.5), 0));
        assertThat(transported.source().transpose().row(0)).containsExactly(new double[] {1.5, 0.5}, within(1e-12));
        assertThat(transported.cost()).isCloseTo((1.5 * 1.5 + 0.25) / 2, within(1e-12));
    }

    @Test
    void hasAPlanWhereTheVisibleLabelsHaveMoreOfAClassThanTheSource() {
        Transported transported =
                EXACT.transport(Moves.pairs(Moves.line(0, 1, 2), new int[] {0, 1, 1}, Moves.line(0, 2), 0, 0));
        // the class 0 gives the nearest one all that it has; the rest must come from the other class
        assertThat(transported.source().transpose().row(0)[0]).isCloseTo(0, within(1e-12));
        assertThat(transported.cost()).isCloseTo(0.5 / 3 * 1 + 0.5 / 3 * 1, within(1e-12));
    }

    @Test
    void learnsFromTheMovedSourceAndShowsThePlan() {
        Matrix source = Moves.clusters(60, 6, 1);
        Matrix target = Moves.plus(Moves.clusters(45, 6, 2), 4, 4);
        TransportChecks.learns(EXACT, source, target, "pairs that mass moves between");
        // the plan of a third of the source
        TransportChecks.learns(new OtExact(new OtExact.Settings(20)), source, target, "pairs that mass moves between");
    }

    @Test
    void refusesWhatWouldExhaustTheMemory() {
        TransportChecks.refusesTooManySamples(EXACT);
        assertThatThrownBy(() -> new OtExact.Settings(-1)).hasMessage("most-samples must be at least 0, was -1");
    }
}
