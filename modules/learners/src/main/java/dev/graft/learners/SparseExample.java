package dev.graft.learners;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.classification.Label;

/** A Tribuo example that is a sparse row: features that it does not hold are zero. */
final class SparseExample extends RowExample {
    private static final long serialVersionUID = 1L;

    private final String[] names;
    private int[] columns;
    private double[] values;

    /**
     * An example over a row, which is not copied.
     *
     * @param names of all features, {@code [d]}, ascending, shared
     * @param columns of the values, ascending, at least one
     */
    SparseExample(String[] names, int[] columns, double[] values, Label label, double weight) {
        super(label, weight);
        this.names = names;
        this.columns = columns;
        this.values = values;
    }

    private SparseExample(SparseExample other) {
        super(other);
        this.names = other.names;
        this.columns = other.columns;
        this.values = other.values.clone();
    }

    @Override
    public int size() {
        return columns.length;
    }

    @Override
    String name(int place) {
        return names[columns[place]];
    }

    @Override
    double value(int place) {
        return values[place];
    }

    @Override
    int place(String name) {
        int column = Arrays.binarySearch(names, name);
        return column < 0 ? column : Arrays.binarySearch(columns, column);
    }

    @Override
    void change(int place, double value) {
        values[place] = value;
    }

    @Override
    public SparseExample copy() {
        return new SparseExample(this);
    }

    @Override
    protected void densify(List<String> featureNames) {
        double[] all = new double[names.length];
        for (int i = 0; i < columns.length; i++) {
            all[columns[i]] = values[i];
        }
        columns = IntStream.range(0, names.length).toArray();
        values = all;
    }
}
