package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

class TribuoLearnerTest {
    private static final Seeds SEEDS = new Seeds(1);
    private final Blobs blobs = Blobs.of(300, 10, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"logistic-regression", "org.tribuo.classification.sgd.linear.LogisticRegressionTrainer"})
    void learnsWithTheTrainerThatIsNamed(String trainer) {
        TribuoLearner learner = TribuoLearner.named(trainer);

        assertThat(learner.honoursWeights()).isTrue();
        assertThat(accuracy(fit(learner, blobs))).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"most-frequent", "org.tribuo.classification.baseline.DummyClassifierTrainer"})
    void knowsTrainersThatDoNotHonourWeights(String trainer) {
        TribuoLearner learner = TribuoLearner.named(trainer);
        Labelled data = new Labelled(
                Dense.of(new double[] {0}, new double[] {1}, new double[] {2}),
                Classes.of(List.of("never", "seldom", "often"), 2, 1, 2));

        Scores.OfClasses scores = (Scores.OfClasses)
                learner.fit(data, new double[] {1, 1, 1}, SEEDS).scores(data.samples());

        assertThat(learner.honoursWeights()).isFalse();
        assertThat(scores.values()[1]).containsExactly(0, 0, 1);
    }

    @Test
    void learnsWithAnyTrainerMadeInJava() {
        TribuoLearner learner = TribuoLearner.of(() -> new TransformTrainer<>(
                new LinearSGDTrainer(new Hinge(), new AdaGrad(0.1), 5, 1),
                new TransformationMap(List.of(new MeanStdDevTransformation()))));

        Scores.OfClasses scores = fit(learner, blobs);

        assertThat(accuracy(scores)).isGreaterThan(0.6);
        assertThat(scores.values()[0]).doesNotContain(Double.NaN);
        assertThat(IntStream.range(0, 3).mapToDouble(c -> scores.values()[0][c]).sum())
                .isBetween(0.999999, 1.000001);
    }

    @Test
    void trainsANewTrainerEachTime() {
        TribuoLearner learner = TribuoLearner.named("logistic-regression");

        assertThat(fit(learner, blobs).values())
                .isDeepEqualTo(fit(learner, blobs).values());
    }

    @Test
    void handsOutTheModelWithItsProvenance() {
        ModelPredictor predictor = (ModelPredictor) TribuoLearner.of(DummyClassifierTrainer::createMostFrequentTrainer)
                .fit(blobs.labelled(), blobs.equalWeights(), SEEDS);

        assertThat(predictor.trainedParameters()).isEmpty();
        assertThat(predictor.model().getProvenance().getTrainerProvenance().toString())
                .contains("MOST_FREQUENT");
    }

    @ParameterizedTest
    @CsvSource({
        "org.tribuo.Missing, not on the class path",
        "java.lang.String, no org.tribuo.Trainer",
        "dev.graft.learners.TribuoLearnerTest$RealTrainer, 'learns Real, not labels'",
        "org.tribuo.classification.sgd.linear.LinearSGDTrainer, no public constructor",
        "org.tribuo.Trainer, no public constructor",
        "dev.graft.learners.FailingTrainer, failed when it was made"
    })
    void refusesWhatIsNoUsableTrainerOfLabelsAndSaysWhy(String trainer, String reason) {
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> TribuoLearner.named(trainer))
                .withMessageContaining(trainer)
                .withMessageContaining(reason);
    }

    @Test
    void doesNotRunClassesThatAreNoTrainers() {
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> TribuoLearner.named("dev.graft.learners.TribuoLearnerTest$Tripwire"));

        assertThat(tripped).isFalse();
    }

    private static boolean tripped;

    interface Real extends Output<Real> {}

    interface RealTrainer extends Trainer<Real> {}

    static final class Tripwire {
        static {
            tripped = true;
        }
    }

    private static Scores.OfClasses fit(TribuoLearner learner, Blobs blobs) {
        return (Scores.OfClasses)
                learner.fit(blobs.labelled(), blobs.equalWeights(), SEEDS).scores(blobs.samples());
    }

    private double accuracy(Scores.OfClasses scores) {
        return IntStream.range(0, scores.size())
                        .filter(i -> scores.best(i) == blobs.classes()[i])
                        .count()
                / (double) scores.size();
    }
}
