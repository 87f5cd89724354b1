package dev.graft.runner.preprocess;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import java.util.List;

/** Counts weighted by how rare a feature is: {@code weights} has one for each feature. */
record TfIdf(double[] weights) implements Change {

    /** The weights from how many visible samples of all domains have each feature. */
    static TfIdf of(List<Visible> domains) {
        int[] having = new int[features(domains)];
        int samples = 0;
        for (Visible domain : domains) {
            for (Samples part : domain.parts()) {
                count(part, having);
                samples += part.size();
            }
        }
        double[] weights = new double[having.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = StrictMath.log((1.0 + samples) / (1.0 + having[j])) + 1;
        }
        return new TfIdf(weights);
    }

    private static int features(List<Visible> domains) {
        Visible first = domains.get(0);
        for (Visible other : domains) {
            if (other.features() != first.features()) {
                throw new GraftException(
                        "preprocess: tf-idf counts over all domains, but %s has %d features and %s has %d."
                                        .formatted(first.name(), first.features(), other.name(), other.features())
                                + " Remove tf-idf, or use domains with the same features.");
            }
        }
        return first.features();
    }

    private static void count(Samples samples, int[] having) {
        Sparse.Entry entry = (column, value) -> having[column] += value != 0 ? 1 : 0;
        if (samples instanceof Sparse sparse) {
            for (int i = 0; i < sparse.size(); i++) {
                sparse.forEach(i, entry);
            }
            return;
        }
        Dense vectors = Change.vectors(samples);
        for (int i = 0; i < vectors.size(); i++) {
            double[] row = vectors.row(i);
            for (int j = 0; j < row.length; j++) {
                entry.at(j, row[j]);
            }
        }
    }

    @Override
    public void make(int[] columns, double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (values[i] < 0) {
                throw new GraftException("preprocess: tf-idf is for counts of at least 0, feature %d of a sample is %s."
                                .formatted(columns[i], values[i])
                        + " Put tf-idf before other steps, or remove it.");
            }
            values[i] *= weights[columns[i]];
        }
    }
}
