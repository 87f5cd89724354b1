package dev.graft.learners;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A linear model of a source as the prior of a target that has moved away from it. */
abstract class PriorCase {
    static final Seeds SEEDS = new Seeds(7);
    static final LinearLearner LINEAR = new LinearLearner(new LinearLearner.Settings("0.01", 3, 20_000));

    final Blobs all = Blobs.of(400, 12, 3, 1).thinned(0.6, 1);
    final Blobs source = all.select(0, 200);
    final Blobs target = shifted(all.select(200, 230));
    final Blobs test = shifted(all.select(230, 400));
    final Predictor ofSource = LINEAR.fit(source.sparse(), source.equalWeights(), SEEDS);
    final Linear prior = ofSource.linear().orElseThrow();

    private static Blobs shifted(Blobs blobs) {
        double[][] rows = Arrays.stream(blobs.rows())
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> row[j] == 0 ? 0 : j % 2 == 0 ? row[j] + 1 : 6 - row[j])
                        .toArray())
                .toArray(double[][]::new);
        return new Blobs(rows, blobs.classes(), blobs.count());
    }

    final Posterior fit(Labelled known, Labelled data, double strength) {
        return learner(known).fit(data, ones(data), strength);
    }

    final Posterior fit(Labelled known, Labelled data) {
        return learner(known).fit(data, ones(data), 3, 1, SEEDS);
    }

    final PriorLearner learner(Labelled known) {
        return new PriorLearner(prior, known, source.equalWeights());
    }

    private static double[] ones(Labelled data) {
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
