package dev.graft.learners;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;

/**
 * A predictor by a model of Tribuo. Classes that the model has not seen get probability 0; scores that are no
 * probabilities go through softmax, which keeps their order.
 *
 * <p>Samples must be finite vectors of the width that was learned from; if not, {@link #scores} throws a {@link
 * dev.graft.core.GraftException}.
 *
 * @param model the model, with Tribuo's provenance of how it was trained
 * @param columns of the rows it learned from
 * @param mapping of a row before the model sees it
 * @param classes the label space
 */
public record ModelPredictor(Model<Label> model, Columns columns, UnaryOperator<double[]> mapping, List<String> classes)
        implements Predictor {

    @Override
    public Scores scores(Samples samples) {
        double[][] rows = Vectors.finite(samples, columns.names().length);
        double[][] values = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            values[i] = probabilities(model.predict(new DenseExample(
                    columns.names(), mapping.apply(rows[i]), new Label(Label.UNKNOWN), DenseExample.DEFAULT_WEIGHT)));
        }
        return new Scores.OfClasses(classes, values);
    }

    private double[] probabilities(Prediction<Label> prediction) {
        Map<String, Label> scores = prediction.getOutputScores();
        double largest =
                scores.values().stream().mapToDouble(Label::getScore).max().orElse(0);
        double[] values = new double[classes.size()];
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            Label label = scores.get(classes.get(c));
            if (label != null) {
                values[c] = prediction.hasProbabilities() ? label.getScore() : Math.exp(label.getScore() - largest);
                sum += values[c];
            }
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
    }
}
