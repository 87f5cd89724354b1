package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OtSinkhornTest {
    private static final String SPREAD = "target samples that a source sample is spread over";

    @Test
    void movesTwoPointsByALogisticFunction() {
        // stays - crosses: costs 1 and 9 on each side, divided by 9; exp(-(2 * 1/9 - 2 * 1) / 2 reg)
        Transported transported = sinkhorn(CostScale.MAX, 0.4)
                .transport(Moves.pairs(Moves.line(0, 4), new int[] {0, 1}, Moves.line(1, 3)));
        double stays = 1 / (1 + Math.exp((1 / 9.0 - 1) / 0.4));
        assertThat(transported.source().transpose().row(0))
                .containsExactly(new double[] {stays + 3 * (1 - stays), 3 * stays + 1 - stays}, within(1e-6));
        assertThat(transported.cost()).isCloseTo(stays + 9 * (1 - stays), within(1e-6));
    }

    @Test
    void withoutMuchEntropyIsExact() {
        Matrix source = Points.normal(30, 2, 1);
        Matrix target = Points.normal(30, 2, 2);
        Pairs pairs = Moves.pairs(source, Moves.inTurn(30), target);
        Transported exact = new OtExact(new OtExact.Settings(0)).transport(pairs);
        Transported close = new OtSinkhorn(settings(CostScale.MAX, 2e-4, 1e-6, 100_000, 0)).transport(pairs);
        Points.assertClose(close.source(), exact.source(), 0.05);
        assertThat(close.cost()).isCloseTo(exact.cost(), within(1e-3));
    }

    @Test
    void withNothingButEntropyTakesAllToTheMean() {
        Matrix target = Points.normal(25, 2, 2);
        Transported transported =
                sinkhorn(CostScale.NONE, 1e9).transport(Moves.pairs(Points.normal(30, 2, 1), Moves.inTurn(30), target));
        for (int i = 0; i < 30; i++) {
            assertThat(transported.source().row(i)).containsExactly(target.columnMeans(), within(1e-6));
        }
        assertThat(Moves.said(transported, SPREAD)).isEqualTo("25.0");
    }

    /** Divided costs make ε independent of the unit of the features. */
    @ParameterizedTest
    @EnumSource(
            value = CostScale.class,
            names = {"MAX", "MEDIAN", "MEAN"})
    void doesNotDependOnTheUnit(CostScale scale) {
        Matrix source = Points.normal(30, 2, 1);
        Matrix target = Points.normal(25, 2, 2);
        int[] labels = Moves.inTurn(30);
        Matrix once = sinkhorn(scale, 0.1)
                .transport(Moves.pairs(source, labels, target))
                .source();
        Matrix thousandfold = sinkhorn(scale, 0.1)
                .transport(Moves.pairs(source.scale(1000), labels, target.scale(1000)))
                .source();
        Points.assertClose(thousandfold.scale(0.001), once, 1e-6);
        Matrix undivided = sinkhorn(CostScale.NONE, 0.1)
                .transport(Moves.pairs(source, labels, target))
                .source();
        assertThat(Lengths.of(undivided.minus(once))).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"MAX, 9", "MEDIAN, 2.5", "MEAN, 3.5", "NONE, 1"})
    void dividesByTheScaleOfTheCosts(CostScale scale, double expected) {
        assertThat(scale.of(Matrix.of(new double[][] {{1, 9}, {3, 2}, {4, 2}}))).isCloseTo(expected, within(1e-12));
        assertThat(scale.of(Matrix.zeros(2, 2))).isEqualTo(1);
    }

    @Test
    void sendsNextToNoMassBetweenDifferentVisibleLabels() {
        Matrix source = Points.normal(40, 2, 1);
        Matrix target = Points.normal(3, 2, 2);
        int[] labels = new int[40];
        labels[0] = 1;
        // the only sample of its class may go to the last target sample alone
        Transported transported = sinkhorn(CostScale.MAX, 0.05).transport(Moves.pairs(source, labels, target, 0, 0));
        assertThat(transported.source().row(0)).containsExactly(target.row(2), within(1e-12));
        assertThat(transported.source().row(1)).isNotEqualTo(target.row(2));
    }

    @Test
    void saysThatItStoppedTooEarly() {
        Pairs pairs = Moves.pairs(Points.normal(30, 2, 1), Moves.inTurn(30), Points.normal(25, 2, 2));
        Transported early = new OtSinkhorn(settings(CostScale.MAX, 1e-3, 1e-7, 5, 0)).transport(pairs);
        assertThat(Moves.said(early, "marginal error"))
                .matches("\\d\\.\\de-\\d\\d: stopped before it was below the tolerance; .*");
        assertThat(Moves.said(early, "iterations")).isEqualTo("5");
        Transported late = sinkhorn(CostScale.MAX, 0.1).transport(pairs);
        assertThat(Moves.said(late, "marginal error")).matches("\\d\\.\\de-\\d\\d");
    }

    @Test
    void learnsFromTheMovedSourceAndShowsThePlan() {
        Matrix source = Moves.clusters(60, 6, 1);
        Matrix target = Moves.plus(Moves.clusters(45, 6, 2), 4, 4);
        TransportChecks.learns(sinkhorn(CostScale.MAX, 0.01), source, target, SPREAD);
        TransportChecks.learns(new OtSinkhorn(settings(CostScale.MAX, 0.01, 1e-7, 1000, 20)), source, target, SPREAD);
    }

    @Test
    void refusesWhatWouldExhaustTheMemory() {
        TransportChecks.refusesTooManySamples(sinkhorn(CostScale.MAX, 0.05));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1e-7, 10, 0, 'reg must be above 0, was 0.0'",
        "Infinity, 1e-7, 10, 0, 'reg must be above 0, was Infinity'",
        "1, 0, 10, 0, 'tolerance must be above 0, was 0.0'",
        "1, 1e-7, 0, 0, 'iterations must be at least 1, was 0'",
        "1, 1e-7, 1, -2, 'most-samples must be at least 0, was -2'"
    })
    void refusesSettingsWithoutMeaning(double reg, double tolerance, int iterations, int most, String message) {
        assertThatThrownBy(() -> new EntropySettings(CostScale.MAX, reg, tolerance, iterations, most))
                .hasMessage(message);
    }

    private static OtSinkhorn sinkhorn(CostScale scale, double reg) {
        return new OtSinkhorn(settings(scale, reg, 1e-9, 1000, 0));
    }

    private static OtSinkhorn.Settings settings(
            CostScale scale, double reg, double tolerance, int iterations, int most) {
        return new OtSinkhorn.Settings(new EntropySettings(scale, reg, tolerance, iterations, most));
    }
}
