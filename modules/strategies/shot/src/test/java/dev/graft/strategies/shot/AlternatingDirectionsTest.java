package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;

class AlternatingDirectionsTest {
    private static final double LAMBDA = 0.1;
    private static final double ALPHA = 0.1;

    /** The formula of proposition 1, in plain loops. */
    @Test
    void labelsAreTheClosedForm() {
        AlternatingDirections solver = new AlternatingDirections(Informed.of(1));
        Matrix logP = solver.logProbabilities(Informed.start(solver.information()));
        double[][] q = solver.labels(logP).toArray();
        double[] sums = new double[3];
        for (double[] row : logP.toArray()) {
            for (int k = 0; k < 3; k++) {
                sums[k] += Math.pow(Math.exp(row[k]), 1 + ALPHA);
            }
        }
        for (int i = 0; i < q.length; i++) {
            double[] expected = new double[3];
            double total = 0;
            for (int k = 0; k < 3; k++) {
                expected[k] = Math.pow(Math.exp(logP.get(i, k)), 1 + ALPHA) / Math.sqrt(sums[k]);
                total += expected[k];
            }
            for (int k = 0; k < 3; k++) {
                assertThat(q[i][k]).isEqualTo(expected[k] / total, within(1e-12));
            }
        }
    }

    /** Before its rows are made to sum to 1: there the derivative of E is the same for every query and class. */
    @Test
    void labelsAreTheMinimumButForTheirRowSums() {
        AlternatingDirections solver = new AlternatingDirections(Informed.of(2, 1));
        Matrix w = Informed.start(solver.information());
        Matrix powers = solver.logProbabilities(w).map(value -> Math.exp((1 + ALPHA) * value));
        double[] means = powers.columnMeans();
        Matrix free = powers.map((i, k, power) -> power / Math.sqrt(means[k] * powers.rows()));
        double[][] slopes =
                Informed.differences(q -> solver.objective(w, q), free).toArray();
        for (double[] row : slopes) {
            assertThat(row).containsExactly(new double[] {slopes[0][0], slopes[0][0], slopes[0][0]}, within(1e-5));
        }
    }

    /** The formula of proposition 1, in plain loops. */
    @Test
    void weightsAreTheClosedForm() {
        AlternatingDirections solver = new AlternatingDirections(Informed.of(3));
        MutualInformation information = solver.information();
        Matrix w = Informed.start(information);
        Matrix logP = solver.logProbabilities(w);
        Matrix q = solver.labels(logP);
        double[][] ps = information
                .logProbabilities(information.support(), w)
                .map(Math::exp)
                .toArray();
        double[][] pq = logP.map(Math::exp).toArray();
        double[][] found = solver.weights(w, q, logP).toArray();
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < w.columns(); j++) {
                double sum = 0;
                double count = 0;
                for (int i = 0; i < ps.length; i++) {
                    double z = information.support().get(i, j);
                    sum += LAMBDA / (1 + ALPHA) * (information.y().get(i, k) * z + ps[i][k] * (w.get(k, j) - z));
                    count += LAMBDA / (1 + ALPHA) * information.y().get(i, k);
                }
                for (int i = 0; i < pq.length; i++) {
                    double z = information.queries().get(i, j);
                    sum += 6.0 / 12 * (q.get(i, k) * z + pq[i][k] * (w.get(k, j) - z));
                    count += 6.0 / 12 * q.get(i, k);
                }
                assertThat(found[k][j]).isEqualTo(sum / count, within(1e-12));
            }
        }
    }

    /** By finite differences of E: each weight moves by |S| / (τ (1+α) c_k) of it, so that it rests only where the gradient is 0. */
    @Test
    void weightsMoveAgainstTheGradient() {
        AlternatingDirections solver = new AlternatingDirections(Informed.of(4));
        Matrix w = Informed.start(solver.information());
        Matrix logP = solver.logProbabilities(w);
        Matrix q = solver.labels(logP);
        Matrix gradient = Informed.differences(x -> solver.objective(x, q), w);
        double[] shares = q.columnMeans();
        Matrix expected = w.minus(gradient.map(
                (k, j, slope) -> slope * 6 / (15 * (1 + ALPHA) * (LAMBDA / (1 + ALPHA) * 2 + 6 * shares[k]))));
        assertThat(Worlds.apart(solver.weights(w, q, logP), expected)).isLessThan(1e-8);
    }

    @Test
    void whereTheLabelsAreTheProbabilitiesTheObjectiveIsTheMutualInformation() {
        AlternatingDirections solver = new AlternatingDirections(Informed.of(5));
        Matrix w = Informed.start(solver.information());
        assertThat(solver.objective(w, solver.logProbabilities(w).map(Math::exp)))
                .isEqualTo(solver.information().objective(w), within(1e-12));
    }

    /** Neither closed form is an exact minimiser, so a single step may rise a little; no search as a whole does. */
    @Test
    void theObjectiveFalls() {
        int steps = 0;
        int rises = 0;
        for (long seed = 1; seed <= 20; seed++) {
            AlternatingDirections solver = new AlternatingDirections(Informed.of(seed));
            Matrix w = Informed.start(solver.information());
            double begun = solver.information().objective(w);
            double value = begun;
            for (int i = 0; i < 50; i++) {
                w = solver.solve(w, 1);
                double reached = solver.information().objective(w);
                steps++;
                rises += reached > value + 1e-12 ? 1 : 0;
                value = reached;
            }
            assertThat(value).isLessThan(begun);
        }
        assertThat(rises).isLessThan(steps / 20);
    }
}
