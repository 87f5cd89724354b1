package dev.graft.learners;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/**
 * A predictor by a model of Tribuo. Classes that the model has not seen get probability 0; scores that are no
 * probabilities go through softmax, which keeps their order; a class without scores is certain.
 *
 * <p>Samples must be finite vectors of the width that was learned from; if not, {@link #scores} throws a {@link
 * GraftException}.
 */
public final class ModelPredictor implements Predictor {
    private final Model<Label> model;
    private final Columns columns;
    private final UnaryOperator<Row> mapping;
    private final List<String> classes;
    private final Optional<Linear> linear;

    /**
     * A predictor by a model.
     *
     * @param columns of the rows that the model learned from
     * @param mapping of a row before the model sees it
     * @param classes the label space
     * @param linear the same as a linear layer, if it is one
     */
    ModelPredictor(
            Model<Label> model,
            Columns columns,
            UnaryOperator<Row> mapping,
            List<String> classes,
            Optional<Linear> linear) {
        this.model = model;
        this.columns = columns;
        this.mapping = mapping;
        this.classes = classes;
        this.linear = linear;
    }

    /** The model, with Tribuo's provenance of how it was trained. */
    public Model<Label> model() {
        return model;
    }

    @Override
    public Optional<Linear> linear() {
        return linear;
    }

    /** The weights and intercepts of a linear model, those of the classes that it has seen; of other models nobody knows. */
    @Override
    public OptionalLong trainedParameters() {
        return model instanceof LinearSGDModel
                ? OptionalLong.of(
                        (columns.names().length + 1L) * model.getOutputIDInfo().size())
                : OptionalLong.empty();
    }

    @Override
    public Scores scores(Samples samples) {
        Row[] rows = Vectors.finite(samples, columns.names().length);
        double[][] values = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            values[i] = probabilities(model.predict(
                    mapping.apply(rows[i]).example(columns, new Label(Label.UNKNOWN), Example.DEFAULT_WEIGHT)));
        }
        return new Scores.OfClasses(classes, values);
    }

    private double[] probabilities(Prediction<Label> prediction) {
        Map<String, Label> scores = prediction.getOutputScores();
        if (scores.isEmpty()) {
            return certain(prediction.getOutput());
        }
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
        if (!(sum > 0)) {
            throw new GraftException(
                    "learner: the scores of the model are %s, so its training has diverged.".formatted(scores.values())
                            + " Scale the features, or take the learner \"linear\", which does.");
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
    }

    /** Some models name a class and score none. */
    private double[] certain(Label label) {
        double[] values = new double[classes.size()];
        values[classes.indexOf(label.getLabel())] = 1;
        return values;
    }
}
