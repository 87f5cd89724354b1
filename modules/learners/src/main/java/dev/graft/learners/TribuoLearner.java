package dev.graft.learners;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.classification.Label;

/**
 * A base learner by any classification trainer of Tribuo, on the vectors as they are: what a trainer needs of its
 * features (scaling, say) is for the trainer to do, as Tribuo's {@code TransformTrainer} does.
 *
 * <p>Each fit gets a new trainer, since a trainer's second training draws other random numbers than its first. Whatever
 * is random in a trainer comes from the seed it was made with, not from the trial's. Samples of weight 0 are left out;
 * other weights count with trainers that are {@link WeightedExamples}, and the rest do not see them.
 */
public final class TribuoLearner implements Learner {
    private final Supplier<? extends Trainer<Label>> trainers;
    private final boolean honoursWeights;

    /** The knobs of {@link TribuoLearner}. */
    public record Settings(
            @Setting(
                    byDefault = "logistic-regression",
                    about =
                            "Tribuo's trainer: logistic-regression, most-frequent, or the full name of a trainer class of"
                                    + " Label with a public constructor without parameters.")
            String trainer) {}

    private TribuoLearner(Supplier<? extends Trainer<Label>> trainers) {
        TribuoLog.quieten();
        this.trainers = trainers;
        this.honoursWeights = trainers.get() instanceof WeightedExamples;
    }

    /**
     * A learner by these trainers, for experiments written in Java.
     *
     * @param trainers gives a new trainer, always configured alike; thread-safe
     */
    public static TribuoLearner of(Supplier<? extends Trainer<Label>> trainers) {
        return new TribuoLearner(trainers);
    }

    /**
     * A learner by the trainer that is named.
     *
     * @throws dev.graft.core.GraftException if there is no such trainer, or it cannot be made or learns no labels
     */
    public static TribuoLearner named(String trainer) {
        return new TribuoLearner(NamedTrainer.of(trainer));
    }

    @Override
    public boolean honoursWeights() {
        return honoursWeights;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        Problem problem = Problem.of(data, weights);
        if (problem.classes().size() == 1) {
            return OneClass.of(problem, data.classes());
        }
        return new ModelPredictor(
                trainers.get().train(problem.table()),
                problem.columns(),
                UnaryOperator.identity(),
                data.classes().names(),
                Optional.empty());
    }
}
