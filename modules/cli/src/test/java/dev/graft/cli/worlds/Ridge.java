package dev.graft.cli.worlds;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Setting;
import java.util.Arrays;

/** Weighted least squares on labels -1 and 1 with a penalty, in closed form: fast, and as wrong as one likes without it. */
record Ridge(double penalty) implements Learner {
    @Override
    public boolean honoursWeights() {
        return true;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        double[][] rows = data.samples().vectors().toArray();
        int size = rows[0].length + 1;
        double[][] products = new double[size][size];
        double[] sums = new double[size];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int i = 0; i < rows.length; i++) {
            double[] row = withOne(rows[i]);
            double y = data.classes().value(i) == 1 ? 1 : -1;
            for (int a = 0; a < size; a++) {
                sums[a] += weights[i] / total * row[a] * y;
                for (int b = 0; b < size; b++) {
                    products[a][b] += weights[i] / total * row[a] * row[b];
                }
            }
        }
        for (int a = 0; a < size; a++) {
            products[a][a] += penalty;
        }
        double[] coefficients = solved(products, sums);
        Classes classes = data.classes();
        return samples -> scores(samples.vectors(), coefficients, classes);
    }

    /** The solution of a positive definite system, by elimination; both arguments are overwritten. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                right[row] -= matrix[row][column] * right[column];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }

    private static Scores scores(Dense samples, double[] coefficients, Classes classes) {
        double[][] values = samples.toArray();
        for (int i = 0; i < values.length; i++) {
            double[] row = withOne(values[i]);
            double score = 0;
            for (int a = 0; a < row.length; a++) {
                score += coefficients[a] * row[a];
            }
            double p = 1 / (1 + Math.exp(-2 * score));
            values[i] = new double[] {1 - p, p};
        }
        return new Scores.OfClasses(classes.names(), values);
    }

    private static double[] withOne(double[] row) {
        double[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = 1;
        return longer;
    }

    /** How experiments name it. */
    static final class Provider implements LearnerProvider<Provider.Settings> {
        /** Its setting. */
        public record Settings(
                @Setting(byDefault = "1", about = "The penalty.")
                double penalty) {}

        @Override
        public String id() {
            return "ridge";
        }

        @Override
        public String summary() {
            return "A learner of the tests.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Ridge create(Settings settings) {
            return new Ridge(settings.penalty());
        }
    }
}
