package dev.graft.learners;

import java.util.Arrays;
import java.util.List;
import org.tribuo.classification.Label;

/**
 * A Tribuo example that is a dense row.
 *
 * <p>Zeros are features too: Tribuo refuses an example without features, which a row of zeros would be otherwise.
 */
final class DenseExample extends RowExample {
    private static final long serialVersionUID = 1L;

    private final String[] names;
    private final double[] row;

    /**
     * An example over a row, which is not copied.
     *
     * @param names {@code [d]}, ascending, shared
     * @param row {@code [d]}
     */
    DenseExample(String[] names, double[] row, Label label, double weight) {
        super(label, weight);
        this.names = names;
        this.row = row;
    }

    private DenseExample(DenseExample other) {
        super(other);
        this.names = other.names;
        this.row = other.row.clone();
    }

    @Override
    public int size() {
        return row.length;
    }

    @Override
    String name(int place) {
        return names[place];
    }

    @Override
    double value(int place) {
        return row[place];
    }

    @Override
    int place(String name) {
        return Arrays.binarySearch(names, name);
    }

    @Override
    void change(int place, double value) {
        row[place] = value;
    }

    @Override
    public DenseExample copy() {
        return new DenseExample(this);
    }

    @Override
    protected void densify(List<String> featureNames) {
        // every feature is there
    }
}
