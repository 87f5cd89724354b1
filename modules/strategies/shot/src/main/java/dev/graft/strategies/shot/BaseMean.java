package dev.graft.strategies.shot;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Finite;
import java.util.Optional;

/** The mean of all base samples, which are read one by one: they need not fit into the memory. */
final class BaseMean {
    private BaseMean() {}

    /**
     * The mean, {@code [d]}; empty where there is no base.
     *
     * @throws dev.graft.core.GraftException if a value is missing
     */
    static Optional<double[]> of(Labelled base) {
        if (base.size() == 0) {
            return Optional.empty();
        }
        Dense vectors = base.samples().vectors();
        double[] mean = new double[vectors.features()];
        for (int i = 0; i < base.size(); i++) {
            double[] row = vectors.row(i);
            for (int j = 0; j < mean.length; j++) {
                Finite.require(row[j], i, j, "base");
                mean[j] += row[j] / base.size();
            }
        }
        return Optional.of(mean);
    }
}
