package dev.graft.strategies.multitask;

import dev.graft.linalg.Cholesky;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Mean-regularised regression in closed form: a system for the mean of the tasks (the Schur complement of their blocks), then one
 * for each task.
 *
 * <pre>  B_t = X_tᵀX_t / n + strength / T · D,   M_t = B_t + coupling / T · I,   r_t = X_tᵀy_t / n
 *  (Σ_t M_t⁻¹ B_t) w̄ = Σ_t M_t⁻¹ r_t,   w_t = M_t⁻¹ (r_t + coupling / T · w̄)</pre>
 *
 * <p>with rows X that end with 1 and D the identity but for a 0 there. O(T d³) for each pair of penalties.
 *
 * @param grams {@code X_tᵀX_t / n}
 * @param right r_t
 */
record MeanSystem(List<Matrix> grams, List<double[]> right) {
    static MeanSystem of(List<TaskData> tasks) {
        double n = tasks.stream().mapToInt(TaskData::size).sum();
        List<Matrix> grams = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        for (TaskData task : tasks) {
            Matrix x = Matrix.of(task.rows());
            grams.add(x.transposeTimes(x).scale(1 / n));
            double[] r = x.transpose().times(task.targets());
            for (int j = 0; j < r.length; j++) {
                r[j] /= n;
            }
            right.add(r);
        }
        return new MeanSystem(grams, right);
    }

    /** The weights of each task, {@code [tasks][d + 1]}, for penalties above 0. */
    double[][] solve(double strength, double coupling) {
        int tasks = grams.size();
        int width = right.get(0).length;
        double[] onWeights = new double[width];
        double[] onOffsets = new double[width];
        for (int j = 0; j < width; j++) {
            onWeights[j] = j == width - 1 ? 0 : strength / tasks;
            onOffsets[j] = coupling / tasks;
        }
        List<Cholesky> factors = new ArrayList<>();
        Matrix left = Matrix.zeros(width, width);
        double[] sum = new double[width];
        for (int t = 0; t < tasks; t++) {
            Matrix b = grams.get(t).plusDiagonal(onWeights);
            Cholesky m = b.plusDiagonal(onOffsets).cholesky();
            factors.add(m);
            left = left.plus(m.solve(b));
            add(m.solve(right.get(t)), 1, sum);
        }
        double[] mean = column(left.solve(Matrix.of(sum).transpose()));
        double[][] weights = new double[tasks][];
        for (int t = 0; t < tasks; t++) {
            double[] pulled = right.get(t).clone();
            add(mean, coupling / tasks, pulled);
            weights[t] = factors.get(t).solve(pulled);
        }
        return weights;
    }

    private static void add(double[] values, double factor, double[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] += factor * values[j];
        }
    }

    private static double[] column(Matrix one) {
        return one.transpose().row(0);
    }
}
