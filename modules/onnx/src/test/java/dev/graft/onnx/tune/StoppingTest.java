package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.Told;
import dev.graft.onnx.runtime.Pinned;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a training ends, and what of it is kept. */
final class StoppingTest extends TrainerFixture {
    @Test
    void aTrainingStopsWhenTheLossOnTheLabelsSetAsideHasStoppedToFallAndKeepsTheBest() {
        Labelled noise = shuffled(DATA);
        Make make = steps(400).validated(0.34).patience(2);
        Trained trained = train(make.recipe(), model, Freezing.none(model), List.of(0.05), noise, new Told(3, store));
        Attempt attempt = trained.attempt();
        assertThat(attempt.steps()).isLessThan(400);
        assertThat(attempt.end()).isEqualTo("when the loss on the labels set aside had stopped to fall");
        List<Attempt.Point> points = attempt.validations();
        Attempt.Point best = points.stream()
                .filter(point -> point.step() == attempt.kept())
                .findFirst()
                .orElseThrow();
        assertThat(best.loss())
                .isEqualTo(attempt.validations().stream()
                        .skip(1) // a new model is trained in any case
                        .mapToDouble(Attempt.Point::loss)
                        .min()
                        .orElseThrow());
        assertThat(points.get(points.size() - 1).step()).isEqualTo(attempt.steps());
        assertThat(points.subList(points.indexOf(best) + 1, points.size())).hasSize(2);
        Validation validation = Validation.of(
                noise.classes(),
                0.34,
                2,
                new Trainer(make.recipe(), noise, new Told(3, store)).random(0, Trainer.ASIDE));
        double loss = 0;
        double[][] scores = predictor(trained.model())
                .scores(noise.samples().select(validation.aside()))
                .values();
        for (int i = 0; i < scores.length; i++) {
            loss -= StrictMath.log(scores[i][noise.classes().value(validation.aside()[i])]) / scores.length;
        }
        assertThat(loss).as("of the model that is kept").isCloseTo(best.loss(), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0 1 2, 7", "0, 0 1 2 0 1, 20", "0.2, 0 0 1 1 2 2, 20"})
    void whereNoLabelCanBeSetAsideThereIsAnotherNumberOfSteps(double share, String labels, int steps) {
        Labelled few = Coloured.pictures(2, numbers(labels));
        Recipe recipe = steps(20).validated(share).unvalidated(7).patience(99).recipe();
        Told context = new Told(3, store);
        Trained trained = train(recipe, model, Freezing.head(model), List.of(1e-4, 1e-5), few, context);
        assertThat(trained.attempt().steps()).isEqualTo(steps);
        boolean validated = share > 0 && steps == 20;
        assertThat(trained.attempt().validations().isEmpty()).isEqualTo(!validated);
        assertThat(trained.tried()).hasSize(validated ? 2 : 1);
    }

    /** A later stage that only does harm leaves the model as the stage before left it, to the bit. */
    @Test
    void aLaterStageMayKeepNothing() {
        Recipe recipe = steps(60).validated(0.34).patience(2).recipe();
        Told context = new Told(3, store);
        Trained head = train(recipe, model, Freezing.head(model), List.of(0.05), DATA, context);
        Stage harm = Stage.of("harm", Freezing.none(model), false, List.of(3.0)).after(head.steps());
        Trained after = new Trainer(recipe, DATA, context).train(head.model(), harm);
        assertThat(after.attempt().kept()).isZero();
        assertThat(after.steps()).isEqualTo(head.steps());
        assertThat(after.model().graph()).isEqualTo(head.model().graph());
        assertThat(List.copyOf(context.snapshots.keySet()).get(context.snapshots.size() - 1))
                .isEqualTo(head.steps());
    }

    @Test
    void snapshotsAscendOverStagesFromNothingToTheModel() {
        Recipe recipe = steps(12).recipe();
        Told context = new Told(3, store);
        Trained head = train(recipe, model, Freezing.head(model), List.of(0.01), DATA, context);
        assertThat(context.snapshots.keySet()).containsExactly(0L, 1L, 2L, 5L, 10L, 12L);
        Stage more =
                Stage.of("more", Freezing.none(model), false, List.of(0.01)).after(head.steps());
        Trained last = new Trainer(recipe, DATA, context).train(head.model(), more);
        assertThat(context.snapshots.keySet()).containsExactly(0L, 1L, 2L, 5L, 10L, 12L, 20L, 24L);
        assertThat(snapshot(context, 0)).isDeepEqualTo(scores(model));
        assertThat(snapshot(context, 12)).isDeepEqualTo(scores(head.model()));
        assertThat(snapshot(context, 24)).isDeepEqualTo(scores(last.model()));
        assertThat(last.steps()).isEqualTo(24);
        Trained five = train(steps(5).recipe(), model, Freezing.head(model), List.of(0.01));
        assertThat(snapshot(context, 5)).isDeepEqualTo(scores(five.model()));
    }

    @Test
    void aCancelledTrainingEnds() {
        Told context = new Told(3, store);
        context.patience = 4;
        long open = Pinned.open();
        assertThatThrownBy(() -> train(steps(9).recipe(), model, Freezing.head(model), List.of(0.1), DATA, context))
                .isInstanceOf(CancellationException.class);
        assertThat(context.steps).isEqualTo(4);
        assertThat(context.snapshots).isEmpty();
        assertThat(Pinned.open()).isEqualTo(open);
    }

    /** Steps that are done several at a time, because there are so many, are the same to the bit. */
    @Test
    void severalStepsAtOnceAreTheSameSteps() {
        Told many = new Told(3, store);
        train(steps(1000).recipe(), model, Freezing.head(model), List.of(0.01), DATA, many);
        Told few = new Told(3, store);
        train(steps(200).recipe(), model, Freezing.head(model), List.of(0.01), DATA, few);
        assertThat(few.steps).as("one at a time").isEqualTo(200);
        assertThat(many.steps).as("calls, few of them for one step").isBetween(200, 220);
        assertThat(snapshot(many, 200)).isDeepEqualTo(snapshot(few, 200));
    }

    /** The same pictures, with labels that nothing in them tells. */
    private static Labelled shuffled(Labelled data) {
        int[] labels = new int[data.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / 3 % 3;
        }
        return new Labelled(data.samples(), Classes.of(Coloured.CLASSES, labels));
    }
}
