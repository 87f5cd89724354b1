package dev.graft.learners;

import dev.graft.core.labels.Classes;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.OptionalLong;

/**
 * What can be learned from samples of one class: that class, with probability 1.
 *
 * @param seen the class
 * @param classes the label space
 * @param width of the vectors that were learned from, which others must have too
 */
record OneClass(String seen, List<String> classes, int width) implements Predictor {
    /** The predictor for a problem of one class. */
    static OneClass of(Problem problem, Classes labels) {
        return new OneClass(problem.classes().getOutput(0).getLabel(), labels.names(), problem.width());
    }

    @Override
    public OptionalLong trainedParameters() {
        return OptionalLong.of(0);
    }

    @Override
    public Scores scores(Samples samples) {
        double[][] values = new double[Vectors.finite(samples, width).length][classes.size()];
        for (double[] row : values) {
            row[classes.indexOf(seen)] = 1;
        }
        return new Scores.OfClasses(classes, values);
    }
}
