package dev.graft.strategies.instance;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Points of a seed, for the tests of this family. */
final class Points {
    static final List<String> CLASSES = List.of("no", "yes");

    private Points() {}

    /** Standard normal points {@code [rows, columns]}, their first coordinate moved. */
    static double[][] normal(int rows, int columns, double moved, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[rows][columns];
        for (double[] point : points) {
            Arrays.setAll(point, j -> random.nextGaussian() + (j == 0 ? moved : 0));
        }
        return points;
    }

    /** Samples of a normal source and of a target that has been moved. */
    static DomainRows domains(int source, int target, int columns, double moved, long seed) {
        return new DomainRows(
                Matrix.of(normal(source, columns, 0, seed)), Matrix.of(normal(target, columns, moved, seed + 1000)));
    }

    /** Samples whose class is whether their first coordinate is above 0. */
    static Labelled labelled(double[]... points) {
        return labelled(Dense.of(points), points);
    }

    /** The same as sparse samples. */
    static Labelled sparselyLabelled(double[]... points) {
        return labelled(sparse(points), points);
    }

    private static Labelled labelled(Samples samples, double[]... points) {
        return new Labelled(
                samples,
                Classes.of(
                        CLASSES,
                        Arrays.stream(points).mapToInt(x -> x[0] > 0 ? 1 : 0).toArray()));
    }

    /** The same points without their zeros. */
    static Sparse sparse(double[]... points) {
        int[] starts = new int[points.length + 1];
        IntStream.Builder columns = IntStream.builder();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points[i].length; j++) {
                if (points[i][j] != 0) {
                    columns.add(j);
                    values.add(points[i][j]);
                }
            }
            starts[i + 1] = values.size();
        }
        return Sparse.of(
                points[0].length,
                starts,
                columns.build().toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
