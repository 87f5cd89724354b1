package dev.graft.learners;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.FeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ExampleProto;
import org.tribuo.util.Merger;

/**
 * A Tribuo example that is a dense row: it holds the row itself and a table of names shared by all rows, where Tribuo's
 * own examples hold a name per value.
 *
 * <p>Zeros are features too: Tribuo refuses an example without features, which a row of zeros would be otherwise. Values
 * may be changed ({@link #set}), the set of features may not.
 */
final class DenseExample extends Example<Label> {
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
        super(label, (float) weight);
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
    public Iterator<Feature> iterator() {
        return new Iterator<>() {
            private int column = 0;

            @Override
            public boolean hasNext() {
                return column < row.length;
            }

            @Override
            public Feature next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Feature(names[column], row[column++]);
            }
        };
    }

    @Override
    public @Nullable Feature lookup(String name) {
        int column = Arrays.binarySearch(names, name);
        return column < 0 ? null : new Feature(name, row[column]);
    }

    @Override
    public void set(Feature feature) {
        int column = Arrays.binarySearch(names, feature.getName());
        if (column < 0) {
            throw new IllegalArgumentException("no feature is named " + feature.getName());
        }
        row[column] = feature.getValue();
    }

    @Override
    public DenseExample copy() {
        return new DenseExample(this);
    }

    @Override
    public boolean isDense(FeatureMap features) {
        return features.size() == row.length;
    }

    @Override
    public boolean validateExample() {
        return row.length > 0;
    }

    @Override
    public void canonicalize(FeatureMap features) {
        // names are shared already
    }

    @Override
    protected void sort() {
        // names ascend
    }

    @Override
    protected void densify(List<String> featureNames) {
        // every feature is there
    }

    @Override
    public void reduceByName(Merger merger) {
        // names are distinct
    }

    @Override
    public void removeFeatures(List<Feature> features) {
        if (!features.isEmpty()) {
            throw fixed();
        }
    }

    @Override
    public void add(Feature feature) {
        throw fixed();
    }

    @Override
    public void addAll(Collection<? extends Feature> features) {
        if (!features.isEmpty()) {
            throw fixed();
        }
    }

    @Override
    public ExampleProto serialize() {
        return new ArrayExample<>(this).serialize();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("the features of a dense row are fixed");
    }
}
