package dev.graft.domains;

import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/** Samples of two domains in the plane of their first two principal components. */
public final class Plane {
    /** More points would be a blot. */
    private static final int MOST_POINTS = 150;

    private Plane() {}

    /** At most {@value #MOST_POINTS} evenly spaced samples of each domain. */
    public static Exhibit of(String title, TwoDomains domains) {
        Matrix some = thinned(domains.source());
        Matrix both = Matrix.vstack(some, thinned(domains.target()));
        Matrix centred = both.minusRow(both.columnMeans());
        // X Xᵀ = U diag(σ²) Uᵀ: the components are the columns of U diag(σ)
        var eigen = centred.timesTranspose(centred).symmetricEigen();
        return new Exhibit.Scatter(
                title,
                List.of(
                        series("source", eigen.values(), eigen.vectors(), 0, some.rows()),
                        series("target", eigen.values(), eigen.vectors(), some.rows(), both.rows())));
    }

    private static Exhibit.Series series(String name, double[] values, Matrix vectors, int from, int to) {
        return new Exhibit.Series(
                name, component(values, vectors, 1, from, to), component(values, vectors, 2, from, to));
    }

    /** Of one sample there is one component, and it is 0. */
    private static List<Double> component(double[] values, Matrix vectors, int number, int from, int to) {
        int column = values.length - number;
        double length = column < 0 ? 0 : Math.sqrt(Math.max(0, values[column]));
        return IntStream.range(from, to)
                .mapToObj(i -> column < 0 ? 0 : length * vectors.get(i, column))
                .toList();
    }

    private static Matrix thinned(Matrix x) {
        int count = Math.min(MOST_POINTS, x.rows());
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = x.row((int) ((long) i * x.rows() / count));
        }
        return Matrix.of(rows);
    }
}
