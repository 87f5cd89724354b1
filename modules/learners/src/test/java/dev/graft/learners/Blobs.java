package dev.graft.learners;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Generated problems: Gaussian clouds, one per class, that overlap. */
record Blobs(double[][] rows, int[] classes, int count) {

    /** {@code n} rows of {@code d} features; widths of the directions fall, as those of real features do. */
    static Blobs of(int n, int d, int count, long seed) {
        Random random = new Random(seed);
        double[][] centres = new double[count][d];
        for (double[] centre : centres) {
            for (int j = 0; j < d; j++) {
                centre[j] = random.nextGaussian() / Math.sqrt(j + 1.0);
            }
        }
        double[][] rows = new double[n][d];
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            classes[i] = i % count;
            for (int j = 0; j < d; j++) {
                rows[i][j] = 3 + centres[classes[i]][j] + 1.5 * random.nextGaussian() / Math.sqrt(j + 1.0);
            }
        }
        return new Blobs(rows, classes, count);
    }

    Blobs select(int from, int to) {
        return new Blobs(Arrays.copyOfRange(rows, from, to), Arrays.copyOfRange(classes, from, to), count);
    }

    Blobs scaled(double factor) {
        return new Blobs(
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).map(x -> factor * x).toArray())
                        .toArray(double[][]::new),
                classes,
                count);
    }

    Dense samples() {
        return Dense.of(rows);
    }

    Labelled labelled() {
        return new Labelled(samples(), Classes.of(names(), classes));
    }

    /** The same with most values zero, as of counts of words: {@code kept} of them stay. */
    Blobs thinned(double kept, long seed) {
        Random random = new Random(seed);
        return new Blobs(
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row)
                                .map(x -> random.nextDouble() < kept ? x : 0)
                                .toArray())
                        .toArray(double[][]::new),
                classes,
                count);
    }

    /** The samples with their labels, of which what is zero is not held. */
    Labelled sparse() {
        return new Labelled(SparseSamples.of(rows), Classes.of(names(), classes));
    }

    List<String> names() {
        return IntStream.range(0, count).mapToObj(c -> "class " + c).toList();
    }

    double[] equalWeights() {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The problem as {@link LogisticRegression} takes it. */
    Problem problem(double... weights) {
        return scaled(Problem.of(labelled(), weights));
    }

    /** The problem as {@link NewtonRegression} takes it. */
    Problem sparseProblem(double... weights) {
        return scaled(Problem.of(sparse(), weights));
    }

    private static Problem scaled(Problem problem) {
        return problem.map(Scaling.of(problem.weighted())::apply);
    }
}
