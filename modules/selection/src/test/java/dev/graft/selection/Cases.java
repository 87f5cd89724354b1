package dev.graft.selection;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.List;
import java.util.stream.IntStream;

/** Small transfers, and predictors that say what they are told. */
final class Cases {
    static final List<String> NAMES = List.of("a", "b", "c");

    private Cases() {}

    /** Samples of these classes, each at its number, from this one on. */
    static Labelled numbered(int from, int... classes) {
        double[][] rows = IntStream.range(0, classes.length)
                .mapToObj(i -> new double[] {from + i})
                .toArray(double[][]::new);
        return new Labelled(Dense.of(rows), Classes.of(NAMES, classes));
    }

    /** Twenty source samples, two labelled target samples and three without a label. */
    static Adaptation transfer() {
        Labelled source = numbered(0, IntStream.range(0, 20).map(i -> i % 2).toArray());
        return new Adaptation(
                List.of(source),
                new Target.PartlyLabelled(
                        numbered(100, 0, 1), numbered(200, 0, 0, 0).samples()),
                0.5);
    }

    /** Gives the first class this probability, whatever the sample. */
    static Predictor sure(double first) {
        return samples -> {
            double[][] rows = new double[samples.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new double[] {first, 1 - first, 0};
            }
            return new Scores.OfClasses(NAMES, rows);
        };
    }
}
