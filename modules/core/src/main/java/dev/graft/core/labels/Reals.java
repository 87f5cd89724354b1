package dev.graft.core.labels;

import java.util.stream.IntStream;

/** Real labels, for regression. */
public final class Reals implements Labels {
    private final double[] values;

    private Reals(double[] values) {
        this.values = values;
    }

    public static Reals of(double... values) {
        return new Reals(values.clone());
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The label at this position. */
    public double value(int position) {
        return values[position];
    }

    @Override
    public Reals select(int... indices) {
        return new Reals(IntStream.of(indices).mapToDouble(i -> values[i]).toArray());
    }
}
