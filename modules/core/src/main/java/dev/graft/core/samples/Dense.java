package dev.graft.core.samples;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import java.nio.FloatBuffer;
import java.util.List;

/** Vectors {@code [size, features]} of finite or missing (NaN) numbers. */
public final class Dense implements Samples {
    private final Selection selection;
    private final int features;
    private final List<String> names;
    private final Rows rows;

    /** How a stored row is read; storage may be memory-mapped. Implementations are thread-safe. */
    @FunctionalInterface
    public interface Rows {
        /** Writes row {@code row} of the storage into {@code into[0 .. features)}. */
        void read(int row, double[] into);
    }

    private Dense(Selection selection, int features, List<String> names, Rows rows) {
        this.selection = selection;
        this.features = features;
        this.names = names;
        this.rows = rows;
    }

    /** Vectors over a storage of {@code size} rows. */
    public static Dense over(int size, int features, Rows rows) {
        require(size >= 0, "size must be at least 0, was %d", size);
        require(features > 0, "features must be at least 1, was %d", features);
        return new Dense(Selection.all(size, row -> fingerprint(row, features, rows)), features, List.of(), rows);
    }

    private static String fingerprint(int row, int features, Rows rows) {
        double[] values = new double[features];
        rows.read(row, values);
        return new Fingerprint().add("vector").add(values).hex();
    }

    /** Vectors over these rows, which are not copied; at least one row, all of one length. */
    public static Dense of(double[]... rows) {
        require(rows.length > 0, "rows must not be empty: their width would be unknown");
        for (double[] row : rows) {
            require(
                    row.length == rows[0].length,
                    "rows must have one length, found %d and %d",
                    rows[0].length,
                    row.length);
        }
        return over(rows.length, rows[0].length, (row, into) -> System.arraycopy(rows[row], 0, into, 0, into.length));
    }

    /** Vectors over a row-major buffer, which is not copied and whose position and limit are not used. */
    public static Dense of(FloatBuffer values, int features) {
        require(values.capacity() % features == 0, "%d values are no rows of %d", values.capacity(), features);
        return over(values.capacity() / features, features, (row, into) -> {
            for (int feature = 0; feature < into.length; feature++) {
                into[feature] = values.get(row * into.length + feature);
            }
        });
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** These vectors followed by others of the same width. */
    public Dense concat(Dense others) {
        require(
                features == others.features,
                "vectors of %d features cannot be joined with ones of %d",
                features,
                others.features);
        return over(size() + others.size(), features, (row, into) -> {
            Dense part = row < size() ? this : others;
            part.rows.read(part.selection.at(row < size() ? row : row - size()), into);
        });
    }

    /** The width of a vector. */
    public int features() {
        return features;
    }

    /** The names of the features, where they come from a table with a header; else empty. */
    public List<String> names() {
        return names;
    }

    /** The same vectors with names for their features. */
    public Dense named(List<String> header) {
        require(header.size() == features, "%d names for %d features", header.size(), features);
        return new Dense(selection, features, List.copyOf(header), rows);
    }

    /** A copy of the vector at this position, {@code [features]}. */
    public double[] row(int position) {
        double[] row = new double[features];
        rows.read(selection.at(position), row);
        return row;
    }

    /** A copy of all vectors, {@code [size, features]}. */
    public double[][] toArray() {
        double[][] all = new double[size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = row(i);
        }
        return all;
    }

    @Override
    public Dense vectors() {
        return this;
    }

    @Override
    public Dense select(int... indices) {
        return new Dense(selection.select(indices), features, names, rows);
    }

    @Override
    public String fingerprint(int position) {
        return selection.fingerprint(position);
    }

    @Override
    public String noun() {
        return "vector";
    }
}
