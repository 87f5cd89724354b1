package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.Episodes;
import dev.graft.linalg.Matrix;
import dev.graft.strategies.shot.Tim.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimTest {
    /** Directions in degrees: queries of class a about 0, of b about 60; but the one drawing of b that is labelled lies at 140. */
    private static final Labelled SUPPORT = Worlds.labelled(new int[] {0, 1}, direction(0), direction(140));

    private static final double[][] QUERIES = {
        direction(-6),
        direction(-2),
        direction(1),
        direction(5),
        direction(55),
        direction(58),
        direction(62),
        direction(64)
    };
    private static final int[] TRUTH = {0, 0, 0, 0, 1, 1, 1, 1};

    @ParameterizedTest
    @EnumSource(Solver.class)
    void evenClassesFindTheGroupsThatMeansMiss(Solver solver) {
        assertThat(Worlds.accuracy(Worlds.probabilities(with(solver, "0"), SUPPORT, QUERIES), TRUTH))
                .as("class means")
                .isEqualTo(0.5);
        assertThat(Worlds.accuracy(Worlds.probabilities(with(solver, "auto"), SUPPORT, QUERIES), TRUTH))
                .as("with the queries' entropies")
                .isEqualTo(1);
    }

    private static double[] direction(double degrees) {
        double angle = Math.toRadians(degrees);
        return new double[] {3 * Math.cos(angle), 3 * Math.sin(angle)};
    }

    /** What the Javadoc warns of. */
    @Test
    void whereAllQueriesAreOfOneClassItGivesSomeToTheOther() {
        double[][] one = {direction(-6), direction(-2), direction(1), direction(5)};
        Labelled support = Worlds.labelled(new int[] {0, 1}, direction(0), direction(50));
        assertThat(Worlds.accuracy(Worlds.probabilities(with(Solver.ADM, "0"), support, one), 0, 0, 0, 0))
                .isEqualTo(1);
        double[][] found = Worlds.probabilities(with(Solver.ADM, "auto"), support, one);
        double given = 0;
        for (double[] row : found) {
            given += row[1] / found.length;
        }
        assertThat(given).isGreaterThan(0.2);
    }

    /** Of more features than samples the search is in their span: the result is that of all features. */
    @Test
    void theSpanOfTheSamplesIsEnough() {
        Matrix places = Worlds.gaussian(3, 40, 1);
        Matrix x = UnitLength.of(places.plus(Worlds.gaussian(3, 40, 2).scale(0.7)));
        Matrix queries = UnitLength.of(places.select(0, 0, 1, 1, 2, 2, 2).plus(Worlds.gaussian(7, 40, 3)));
        Labelled support = Worlds.labelled(new int[] {0, 1, 2}, x.toArray());
        Support z = Support.of(support);
        Matrix w = new AlternatingDirections(new MutualInformation(z.x(), z.oneHot(), queries, Worlds.TIM))
                .solve(z.means(), 150);
        double[][] expected = MutualInformation.logProbabilities(queries, w, 15)
                .map(Math::exp)
                .toArray();
        double[][] found = Worlds.probabilities(new Tim(Worlds.TIM), support, queries.toArray());
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-9));
        }
    }

    /** Adam by hand: the first step is the rate against the sign, whatever the slope; the second on the same slope too. */
    @Test
    void adamBeginsWithStepsOfItsRate() {
        Matrix slope = Matrix.of(new double[] {4, -0.5, 0});
        Matrix start = Matrix.of(new double[] {1, 1, 1});
        assertThat(new AdamSteps(0.1).descend(start, w -> slope, 1).row(0))
                .containsExactly(new double[] {0.9, 1.1, 1}, within(1e-7));
        assertThat(new AdamSteps(0.1).descend(start, w -> slope, 2).row(0))
                .containsExactly(new double[] {0.8, 1.2, 1}, within(1e-7));
        Matrix least = new AdamSteps(0.05).descend(start, w -> w.scale(2), 500);
        assertThat(Worlds.apart(least, least.scale(0))).isLessThan(1e-3);
    }

    @Test
    void withoutQueriesTheWeightsAreTheMeans() {
        Episodes nothing =
                Worlds.episode(Worlds.nobody(), SUPPORT, Dense.of(QUERIES).select());
        assertThat(Worlds.probabilities(new Tim(Worlds.TIM), nothing)).isEmpty();
        double[][] found = Worlds.asked(new Tim(Worlds.TIM), nothing, Dense.of(QUERIES));
        double[][] expected = Worlds.probabilities(with(Solver.ADM, "0"), SUPPORT, QUERIES);
        assertThat(found[4]).containsExactly(expected[4], within(1e-12));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> settings(0, 0.1, 15, "auto", 1)).hasMessage("lambda must be above 0, was 0.0");
        assertThatThrownBy(() -> settings(0.1, -1, 15, "auto", 1)).hasMessage("alpha must be at least 0, was -1.0");
        assertThatThrownBy(() -> settings(0.1, 0.1, 0, "auto", 1)).hasMessage("temperature must be above 0, was 0.0");
        assertThatThrownBy(() -> settings(0.1, 0.1, 15, "auto", 0)).hasMessage("rate must be above 0, was 0.0");
        assertThatThrownBy(() -> settings(0.1, 0.1, 15, "2.5", 1))
                .hasMessage("iterations must be a number that is whole, at least 0, or auto, was 2.5");
    }

    private static Tim.Settings settings(
            double lambda, double alpha, double temperature, String iterations, double rate) {
        return new Tim.Settings(Solver.ADM, Transform.L2, lambda, alpha, temperature, iterations, rate);
    }

    private static Tim with(Solver solver, String iterations) {
        return new Tim(new Tim.Settings(solver, Transform.L2, 0.1, 0.1, 15, iterations, 1e-3));
    }
}
