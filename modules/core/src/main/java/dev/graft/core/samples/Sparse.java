package dev.graft.core.samples;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Vectors {@code [size, features]} in compressed sparse rows: what is not stored is zero. */
public final class Sparse implements Samples {
    private final Selection selection;
    private final int features;
    private final int[] starts;
    private final int[] columns;
    private final double[] values;

    private Sparse(Selection selection, int features, int[] starts, int[] columns, double[] values) {
        this.selection = selection;
        this.features = features;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /**
     * Vectors over these arrays, which are not copied.
     *
     * @param starts {@code [rows + 1]}: row r holds the entries {@code starts[r] .. starts[r + 1]}
     * @param columns of each entry, ascending within a row, in [0, features)
     * @param values of each entry
     */
    public static Sparse of(int features, int[] starts, int[] columns, double[] values) {
        require(starts.length > 0 && starts[0] == 0, "starts must begin with 0");
        require(starts[starts.length - 1] == columns.length, "starts must end with the number of entries");
        require(columns.length == values.length, "%d columns for %d values", columns.length, values.length);
        for (int row = 0; row + 1 < starts.length; row++) {
            require(starts[row] <= starts[row + 1], "starts must not fall, row %d does", row);
            for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
                int column = columns[entry];
                require(
                        column >= 0 && column < features,
                        "column %d of row %d is not in [0, %d)",
                        column,
                        row,
                        features);
                require(entry == starts[row] || columns[entry - 1] < column, "columns of row %d must ascend", row);
            }
        }
        return new Sparse(
                Selection.all(starts.length - 1, row -> fingerprint(row, features, starts, columns, values)),
                features,
                starts,
                columns,
                values);
    }

    private static String fingerprint(int row, int features, int[] starts, int[] columns, double[] values) {
        Fingerprint fingerprint = new Fingerprint().add("sparse vector").add(features);
        for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
            fingerprint.add(columns[entry]).add(Double.doubleToLongBits(values[entry]));
        }
        return fingerprint.hex();
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** The width of a vector. */
    public int features() {
        return features;
    }

    /** These vectors followed by others of the same width; both are copied. */
    public Sparse concat(Sparse others) {
        require(
                features == others.features,
                "vectors of %d features cannot be joined with ones of %d",
                features,
                others.features);
        int rows = Math.addExact(size(), others.size());
        int[] joined = new int[rows + 1];
        IntStream.Builder ids = IntStream.builder();
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (int row = 0; row < rows; row++) {
            int before = row;
            joined[row + 1] = joined[row];
            Entry entry = (column, value) -> {
                ids.add(column);
                numbers.add(value);
                joined[before + 1]++;
            };
            if (row < size()) {
                forEach(row, entry);
            } else {
                others.forEach(row - size(), entry);
            }
        }
        return of(features, joined, ids.build().toArray(), numbers.build().toArray());
    }

    /** What takes the stored entries of a row, in ascending order of columns. */
    @FunctionalInterface
    public interface Entry {
        void at(int column, double value);
    }

    /** Hands each stored entry of the vector at this position to {@code entry}. */
    public void forEach(int position, Entry entry) {
        int row = selection.at(position);
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            entry.at(columns[i], values[i]);
        }
    }

    /** The same vectors with their zeros; rows are expanded when they are read. */
    @Override
    public Dense vectors() {
        return Dense.over(size(), features, (position, into) -> {
            Arrays.fill(into, 0);
            forEach(position, (column, value) -> into[column] = value);
        });
    }

    @Override
    public Sparse select(int... indices) {
        return new Sparse(selection.select(indices), features, starts, columns, values);
    }

    @Override
    public String fingerprint(int position) {
        return selection.fingerprint(position);
    }

    @Override
    public String noun() {
        return "sparse vector";
    }
}
