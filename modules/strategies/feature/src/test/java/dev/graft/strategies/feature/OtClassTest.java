package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtClassTest {
    private static final String PURITY = "share of a target sample's mass that its largest class sends";
    private static final Matrix SOURCE = Moves.clusters(60, 1, 1);
    private static final Matrix TARGET = Moves.clusters(45, 1, 2);
    private static final Pairs PAIRS = Moves.pairs(SOURCE, Moves.inTurn(60), TARGET);

    @Test
    void withoutTheRegularisationIsTransportWithAnEntropy() {
        EntropySettings entropy = entropy(0.05);
        Matrix expected = new OtSinkhorn(new OtSinkhorn.Settings(entropy))
                .transport(PAIRS)
                .source();
        Points.assertClose(transported(0.05, 0, 10).source(), expected, 1e-6);
        // in the first round there is no tangent yet
        Points.assertClose(transported(0.05, 7, 1).source(), expected, 1e-12);
    }

    @Test
    void aTargetSampleGetsMassOfOneClassIfClassesCountForMuch() {
        double before = Double.parseDouble(Moves.said(transported(0.05, 0, 10), PURITY));
        double after = Double.parseDouble(Moves.said(transported(0.05, 5, 10), PURITY));
        assertThat(before).isLessThan(0.8);
        assertThat(after).isGreaterThan(0.95);
    }

    /** The objective falls with each round; the plan is rebuilt from what is known of its optimum. */
    @Test
    void noRoundRaisesTheObjective() {
        double last = Double.POSITIVE_INFINITY;
        for (int rounds = 1; rounds <= 8; rounds++) {
            double objective = objective(0.1, 0.2, rounds);
            assertThat(objective).isLessThanOrEqualTo(last + 1e-9);
            last = objective;
        }
        assertThat(last).isLessThan(objective(0.1, 0.2, 1) - 1e-3);
    }

    /**
     * Of samples on a line of which both domains have as many features as samples, the moved source is the plan: the target is the
     * identity.
     */
    private static double objective(double reg, double classReg, int rounds) {
        int n = 12;
        int m = 9;
        Matrix target = Matrix.identity(m);
        Matrix source = Points.normal(n, m, 5).map(Math::abs);
        Pairs pairs = Moves.pairs(source, Moves.inTurn(n), target);
        Matrix plan = new OtClass(new OtClass.Settings(
                        new EntropySettings(CostScale.NONE, reg, 1e-12, 100_000, 0), classReg, rounds))
                .transport(pairs, () -> {})
                .source()
                .scale(1.0 / n);
        Matrix costs = pairs.costs();
        double objective = 0;
        double[][] masses = new double[3][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double mass = plan.get(i, j);
                objective += mass * costs.get(i, j) + (mass > 0 ? reg * mass * Math.log(mass) : 0);
                masses[i % 3][j] += mass;
            }
        }
        // with κ, of which the tangents are
        return objective
                + classReg
                        * Arrays.stream(masses)
                                .flatMapToDouble(Arrays::stream)
                                .map(mass -> Math.sqrt(mass + 1e-3))
                                .sum();
    }

    @Test
    void keepsVisibleLabelsApart() {
        int[] labels = Moves.inTurn(60);
        Matrix target = Matrix.of(new double[][] {{3, 0}, {0, 3}, {0, 4}, {0, 5}});
        Matrix moved = new OtClass(new OtClass.Settings(entropy(0.05), 0.1, 10))
                .transport(Moves.pairs(SOURCE, labels, target, 0), () -> {})
                .source();
        for (int i = 0; i < 60; i++) {
            // only the class 0 goes to the first target sample
            assertThat(moved.get(i, 0) > 1e-12).isEqualTo(labels[i] == 0);
        }
    }

    @Test
    void learnsFromTheMovedSourceAndShowsThePlan() {
        Matrix source = Moves.clusters(60, 6, 1);
        Matrix target = Moves.plus(Moves.clusters(45, 6, 2), 4, 4);
        TransportChecks.learns(new OtClass(new OtClass.Settings(entropy(0.01), 0.1, 10)), source, target, PURITY);
        TransportChecks.refusesTooManySamples(new OtClass(new OtClass.Settings(entropy(0.01), 0.1, 10)));
    }

    @Test
    void asksBeforeEachRoundWhetherItMayGoOn() {
        OtClass transport = new OtClass(new OtClass.Settings(entropy(0.05), 0.1, 10));
        assertThatThrownBy(() -> transport.transport(PAIRS, () -> {
                    throw new CancellationException("cancelled");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void takesASourceOfOneClass() {
        Pairs one = new Pairs(SOURCE, Classes.of(Points.NAMES, new int[60]), TARGET, Optional.empty());
        Transported transported = new OtClass(new OtClass.Settings(entropy(0.05), 0.1, 3)).transport(one, () -> {});
        assertThat(Moves.said(transported, PURITY)).isEqualTo("1.000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAStrengthBelowNothing(double classReg) {
        assertThatThrownBy(() -> new OtClass.Settings(entropy(1), classReg, 10))
                .hasMessage("class-reg must be at least 0, was " + classReg);
        assertThatThrownBy(() -> new OtClass.Settings(entropy(1), 1, 0)).hasMessage("rounds must be at least 1, was 0");
    }

    private static Transported transported(double reg, double classReg, int rounds) {
        return new OtClass(new OtClass.Settings(entropy(reg), classReg, rounds)).transport(PAIRS, () -> {});
    }

    private static EntropySettings entropy(double reg) {
        return new EntropySettings(CostScale.MAX, reg, 1e-9, 10_000, 0);
    }
}
