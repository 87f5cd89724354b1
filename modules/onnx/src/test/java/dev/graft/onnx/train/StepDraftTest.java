package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A line z = w x with w = 2 on batches of three samples x = 1, 2, 3, and what an objective can be an expression of. */
final class StepDraftTest {
    private static final Tensor TWO = Tensor.of(new float[] {2}, 1, 1);
    private static final Part FIRST = new Part("first", 0, 1, 0.25);
    private static final Part SECOND = new Part("second", 1, 1, 0.75);
    private static final Part THIRD = new Part("third", 2, 1, 0);

    private final Map<String, Floats> batch = new LinkedHashMap<>(Map.of(
            "x",
            Floats.of(new float[] {1, 2, 3}, 3, 1),
            TrainingStep.TARGETS,
            Floats.of(new float[] {0, 0, 0}, 3, 1),
            TrainingStep.WEIGHTS,
            Floats.of(new float[] {1, 1, 1}, 3, 1)));

    private static StepDraft draft() {
        Random drawn = new Random(5);
        Ops o = Ops.empty("line");
        Value scores = o.matMul(o.input("x", 3, 1), o.input("w", 1, 1));
        Graph trained = o.graph(List.of(scores));
        Graph before = trained.withInputs(trained.inputs().subList(0, 1)).withInitialisers(Map.of("w", TWO));
        return new StepDraft(
                new StepDraft.Before("line", before, Optional.empty()),
                o,
                scores,
                List.of(FIRST, SECOND, THIRD),
                new Loss.SquaredError(),
                () -> drawn);
    }

    private static TrainingStep step(StepDraft draft, Objective objective) {
        return TrainingStep.of(
                draft,
                objective,
                List.of(new Parameter("w", 1, false)),
                Map.of(),
                new TrainingStep.Recipe(new Loss.SquaredError(), new Sgd(0, false, 0), OptionalDouble.empty()));
    }

    private static Training begin(TrainingStep step) {
        return new Training("line", step, Map.of("w", TWO), Device.CPU, 1);
    }

    private float after(Objective objective) {
        try (Training training = begin(step(draft(), objective))) {
            training.step(batch, 0.1);
            return training.numbers("w").floats()[0];
        }
    }

    /** A direction of 3 takes the place of the slope 13. */
    @Test
    void aParameterThatIsDirectedChangesByThat() {
        Objective directed = step -> {
            step.direct(step.parameter("w"), step.ops().constant(Tensor.of(new float[] {3}, 1, 1)));
            return step.classification();
        };
        assertThat(after(directed)).isCloseTo(2 - 0.3f, within(1e-6f));
    }

    @Test
    void aDirectionHasTheShapeOfItsParameter() {
        StepDraft draft = draft();
        Value two = draft.ops().constant(Tensor.of(new float[2], 1, 2));
        assertThatThrownBy(() -> draft.direct(draft.parameter("w"), two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot direct");
    }

    /** s = 5 goes down the slope of s². */
    @Test
    void numbersBesideAreTrained() {
        Objective beside = step -> {
            Ops o = step.ops();
            Value s = step.trained("s", Tensor.of(new float[] {5}, 1, 1));
            return o.add(step.classification(), o.square(s));
        };
        try (Training training = begin(step(draft(), beside))) {
            assertThat(training.step(batch, 0.1)).isEqualTo(13 + 25);
            assertThat(training.numbers("train/s").floats()[0]).isCloseTo(4, within(1e-5f));
            assertThat(training.numbers("w").floats()[0]).isCloseTo(2 - 1.3f, within(1e-6f));
        }
    }

    @Test
    void labelledPartsShareTheLoss() {
        // 2² / 4 + 3 · 4² / 4 = 13; its slope 2 · 2 · 1 / 4 + 3 · 2 · 4 · 2 / 4 = 13
        try (Training training = begin(step(draft(), Objective.ofLabels()))) {
            assertThat(training.step(batch, 0.1)).isEqualTo(13);
            assertThat(training.numbers("w").floats()[0]).isCloseTo(2 - 1.3f, within(1e-6f));
        }
    }

    @Test
    void aReversedGradientHasTheOtherSignAndTheFactorsScale() {
        float down = after(step -> mean(step, step.scores("third")));
        float up = after(step -> mean(
                step,
                step.ops().reverseGradient(step.scores("third"), step.ops().constant(0.5))));
        assertThat(down).isCloseTo(2 - 0.1f * 3, within(1e-6f));
        assertThat(up).isCloseTo(2 + 0.1f * 3 / 2, within(1e-6f));
    }

    @Test
    void noGradientGoesThroughWhereItIsStopped() {
        Objective both = step -> {
            Ops o = step.ops();
            return mean(step, o.mul(step.scores("third"), o.stopGradient(step.scores("third"))));
        };
        // the slope of z · z̄ with regard to w is x z̄ = 3 · 6
        assertThat(after(both)).isCloseTo(2 - 0.1f * 18, within(1e-5f));
        assertThat(after(step -> mean(step, step.ops().stopGradient(step.scores("third")))))
                .isEqualTo(2);
    }

    @Test
    void whatTheNetworkSaidBeforeTrainingStays() {
        Objective away = step -> {
            Ops o = step.ops();
            Value moved = o.sub(step.rows(step.beforeTraining(step.scores().name()), "third"), step.scores("third"));
            step.show("moved", mean(step, moved));
            step.show("from", o.sub(step.atStart("w"), step.parameter("w")));
            return mean(step, step.scores("third"));
        };
        try (Training training = begin(step(draft(), away))) {
            List<Float> moved = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                training.step(batch, 0.1);
                moved.add(training.shown(0)[0]);
                assertThat(training.shown(1)[0]).isCloseTo(0.3f * i, within(1e-6f));
            }
            assertThat(moved.get(0)).isZero();
            assertThat(moved.get(2)).isCloseTo(3 * 0.6f, within(1e-5f));
        }
    }

    @Test
    void scalarsFollowTheProgressAndUniformNumbersAreDrawnAnew() {
        TrainingStep step = step(draft(), draft -> {
            Value mixed = draft.ops().mul(draft.scores("third"), draft.scalar("lambda", p -> 4 * p));
            return mean(draft, draft.ops().mul(mixed, draft.uniform("mix", 1, 1)));
        });
        assertThat(step.inputs()).hasSize(2);
        Random random = new Random(1);
        List<Float> mixes = new ArrayList<>();
        try (Training training = begin(step)) {
            for (int i = 0; i < 2; i++) {
                for (StepInput input : step.inputs()) {
                    Floats room = new Floats(Floats.direct(1), input.sizes());
                    input.write(random, 0.5 * i, room.values());
                    batch.put(input.name(), room);
                }
                mixes.add(Optional.ofNullable(batch.get("train/mix"))
                        .orElseThrow()
                        .toArray()[0]);
                float loss = training.step(batch, 0);
                assertThat(loss).isCloseTo(6 * 4 * 0.5f * i * mixes.get(i), within(1e-5f));
            }
        }
        assertThat(mixes).allMatch(mix -> mix > 0 && mix < 1).doesNotHaveDuplicates();
    }

    @Test
    void aSubnetworkIsTrainedOrReplaced() {
        Architecture line = Architecture.parse("beside", List.of());
        TrainingStep trained = step(draft(), step -> {
            Subnetwork beside = step.trained("beside", line, 1, 1, 10);
            return mean(step, beside.of(step.ops().stopGradient(step.scores("third"))));
        });
        String weight = "train/beside/last/weight";
        try (Training training = begin(trained)) {
            float first = training.numbers(weight).floats()[0];
            training.step(batch, 0.1);
            // the slope is z = 6, and its rate ten times the other's
            assertThat(training.numbers(weight).floats()[0]).isCloseTo(first - 0.1f * 10 * 6, within(1e-5f));
            assertThat(training.numbers("w").floats()[0]).isEqualTo(2);
        }

        TrainingStep replaced = step(draft(), step -> {
            Subnetwork beside = step.subnetwork("beside", line, 1, 1);
            Value count = step.state("count", 1, 1);
            step.replace(count, step.ops().add(count, 1));
            beside.parameters()
                    .forEach((name, value) -> step.replace(value, step.ops().mul(value, 2)));
            return step.ops()
                    .add(mean(step, beside.of(step.scores("third"))), step.ops().mul(count, 0));
        });
        try (Training training = begin(replaced)) {
            float first = training.numbers(weight).floats()[0];
            training.step(batch, 0.1);
            training.step(batch, 0.1);
            assertThat(training.numbers(weight).floats()[0]).isEqualTo(4 * first);
            assertThat(training.numbers("train/count").floats()).containsExactly(2);
        }
    }

    /** What is drawn reads on: two networks of one form are not the same, nor are numbers that are drawn once. */
    @Test
    void whatIsDrawnIsDrawnOneBehindTheOther() {
        Architecture line = Architecture.parse("beside", List.of());
        StepDraft draft = draft();
        TrainingStep step = step(draft, of -> {
            Subnetwork one = of.trained("one", line, 1, 1, 1);
            Subnetwork other = of.trained("other", line, 1, 1, 1);
            Value drawn = of.ops().mul(of.normal(1, 1), of.normal(1, 1));
            return mean(
                    of, of.ops().mul(drawn, of.ops().add(one.of(of.scores("third")), other.of(of.scores("third")))));
        });
        assertThat(step.begin().get("train/one/last/weight"))
                .isNotEqualTo(step.begin().get("train/other/last/weight"));
        List<Tensor> constants = step.graph().initialisers().values().stream()
                .filter(tensor -> tensor.shape().rank() == 2)
                .toList();
        assertThat(constants).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void gradientsAreExpressionsOfWhichThereAreGradients() {
        // (dz²/dx)² = (2 w² x)², and its slope with regard to w: 2 (2 w² x) 4 w x = 2 · 24 · 24
        Objective steep = step -> {
            Value x = step.rows(step.parameter("x"), "third");
            Value z = step.ops().matMul(x, step.parameter("w"));
            Value slope =
                    step.gradients(mean(step, step.ops().square(z)), List.of(x)).get(0);
            return mean(step, step.ops().square(slope));
        };
        assertThat(after(steep)).isCloseTo(2 - 0.1f * 2 * 24 * 24, within(1e-3f));
    }

    @Test
    void aTermThatIsNoNumberIsNamed() {
        TrainingStep step = step(draft(), draft -> {
            Value broken = mean(draft, draft.ops().log(draft.ops().neg(draft.scores("third"))));
            draft.show("domain loss", broken);
            return draft.ops().add(draft.classification(), broken);
        });
        try (Training training = begin(step)) {
            assertThatThrownBy(() -> training.step(batch, 0.1))
                    .isInstanceOf(Diverged.class)
                    .hasMessage("the domain loss of step 1 is no finite number; the last loss that was one is NaN");
        }
    }

    @Test
    void aPartThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> draft().scores("fourth")).hasMessageStartingWith("there is no part \"fourth\" in ");
        assertThatThrownBy(() -> draft().features("first"))
                .hasMessage(
                        "line: its scores do not come from a linear layer, so that there is no representation in front of one.");
    }

    private static Value mean(StepDraft step, Value value) {
        return step.ops().mean(value, 0, 1);
    }
}
