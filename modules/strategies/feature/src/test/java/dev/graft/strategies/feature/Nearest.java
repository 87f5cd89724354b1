package dev.graft.strategies.feature;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.PairwiseDistances;
import java.util.concurrent.atomic.AtomicInteger;

/** The learner of the papers: certain of the class of the nearest sample. Counts how often it learned. */
record Nearest(AtomicInteger fits) implements Learner {
    Nearest() {
        this(new AtomicInteger());
    }

    @Override
    public boolean honoursWeights() {
        return false;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        fits.incrementAndGet();
        Classes classes = data.classes();
        Matrix known = Matrix.of(data.samples().vectors().toArray());
        return samples -> {
            Matrix distances = PairwiseDistances.squaredEuclidean(
                    Matrix.of(samples.vectors().toArray()), known);
            double[][] values = new double[samples.size()][classes.names().size()];
            for (int i = 0; i < values.length; i++) {
                double[] row = distances.row(i);
                int nearest = 0;
                for (int j = 1; j < row.length; j++) {
                    nearest = row[j] < row[nearest] ? j : nearest;
                }
                values[i][classes.value(nearest)] = 1;
            }
            return new Scores.OfClasses(classes.names(), values);
        };
    }
}
