package dev.graft.learners;

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
 * A Tribuo example over a row: it holds the numbers and a table of names shared by all rows, where Tribuo's own examples
 * hold a name per value.
 *
 * <p>Values may be changed ({@link #set}), the set of features may not.
 */
abstract class RowExample extends Example<Label> {
    private static final long serialVersionUID = 1L;

    RowExample(Label label, double weight) {
        super(label, (float) weight);
    }

    RowExample(RowExample other) {
        super(other);
    }

    /** The name of the feature at this place, in [0, {@link #size}); names ascend. */
    abstract String name(int place);

    /** The value of the feature at this place. */
    abstract double value(int place);

    /** The place of a feature; negative where there is none of the name. */
    abstract int place(String name);

    /** Changes the value at this place. */
    abstract void change(int place, double value);

    @Override
    public final Iterator<Feature> iterator() {
        return new Iterator<>() {
            private int place = 0;

            @Override
            public boolean hasNext() {
                return place < size();
            }

            @Override
            public Feature next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Feature(name(place), value(place++));
            }
        };
    }

    @Override
    public final @Nullable Feature lookup(String name) {
        int place = place(name);
        return place < 0 ? null : new Feature(name, value(place));
    }

    @Override
    public final void set(Feature feature) {
        int place = place(feature.getName());
        if (place < 0) {
            throw new IllegalArgumentException("no feature is named " + feature.getName());
        }
        change(place, feature.getValue());
    }

    @Override
    public final boolean isDense(FeatureMap features) {
        return features.size() == size();
    }

    @Override
    public final boolean validateExample() {
        return size() > 0;
    }

    @Override
    public final void canonicalize(FeatureMap features) {
        // names are shared already
    }

    @Override
    protected final void sort() {
        // names ascend
    }

    @Override
    public final void reduceByName(Merger merger) {
        // names are distinct
    }

    @Override
    public final void removeFeatures(List<Feature> features) {
        if (!features.isEmpty()) {
            throw fixed();
        }
    }

    @Override
    public final void add(Feature feature) {
        throw fixed();
    }

    @Override
    public final void addAll(Collection<? extends Feature> features) {
        if (!features.isEmpty()) {
            throw fixed();
        }
    }

    @Override
    public final ExampleProto serialize() {
        return new ArrayExample<>(this).serialize();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("the features of a row are fixed");
    }
}
