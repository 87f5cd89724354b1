package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.train.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned, and that nothing but the seed decides it. */
final class TrainerTest extends TrainerFixture {
    @Test
    void theSeedSaysEverything() {
        Recipe recipe = steps(8).validated(0.3).augmented("flip", "crop").recipe();
        Trained first = train(recipe, model, Freezing.none(model), List.of(0.01), 3);
        assertThat(train(recipe, model, Freezing.none(model), List.of(0.01), 3)).isEqualTo(first);
        assertThat(train(recipe, model, Freezing.none(model), List.of(0.01), 4).model())
                .isNotEqualTo(first.model());
    }

    /** A rate's training does not depend on which were tried before it: the same batches, masks and changes of pictures. */
    @Test
    void eachRateIsTriedAsIfItWereTheOnlyOne() {
        Model dropping = Backbones.pretrained(
                TinyBackbone.residual(folder),
                Coloured.CLASSES,
                Architecture.parse("head", List.of("dense 8", "dropout 0.5")),
                new Random(1));
        Recipe recipe = steps(8).validated(0.3).augmented("crop").recipe();
        Trained both = train(recipe, dropping, Freezing.head(dropping), List.of(0.01, 0.03));
        Trained second = train(recipe, dropping, Freezing.head(dropping), List.of(0.03));
        assertThat(both.tried()).hasSize(2);
        assertThat(both.tried().get(1).losses())
                .isEqualTo(second.attempt().losses())
                .isNotEqualTo(both.tried().get(0).losses());
        assertThat(both.tried().get(1).validations()).isEqualTo(second.attempt().validations());
        assertThat(both.attempt().lowest())
                .isEqualTo(Math.min(
                        both.tried().get(0).lowest(), both.tried().get(1).lowest()));
    }

    @Test
    void aDropoutDropsInTrainingAloneAndAsTheSeedSays() {
        Model dropping = Backbones.pretrained(
                TinyBackbone.residual(folder),
                Coloured.CLASSES,
                Architecture.parse("head", List.of("dense 16", "dropout 0.9")),
                new Random(1));
        List<Parameter> head = Freezing.head(dropping);
        Trained first = train(steps(5).recipe(), dropping, head, List.of(0.05), 3);
        assertThat(train(steps(5).recipe(), dropping, head, List.of(0.05), 3).model())
                .isEqualTo(first.model());
        assertThat(train(steps(5).recipe(), dropping, head, List.of(0.05), 4).model())
                .isNotEqualTo(first.model());
        Trained longer = train(steps(30).decay(0).recipe(), dropping, head, List.of(0.05), 3);
        float[] last = number(longer.model(), "head/last/weight").floats(); // [3, 16], 0 at first
        long learned = IntStream.range(0, 16).filter(unit -> last[unit] != 0).count();
        assertThat(learned).as("units that were kept in some step").isGreaterThan(6);
        double[][] scores = scores(first.model());
        assertThat(scores(first.model())).isDeepEqualTo(scores);
        Model without = Backbones.pretrained(
                TinyBackbone.residual(folder),
                Coloured.CLASSES,
                Architecture.parse("head", List.of("dense 16")),
                new Random(1));
        Map<String, Tensor> numbers = new LinkedHashMap<>();
        head.forEach(parameter -> numbers.put(parameter.name(), number(first.model(), parameter.name())));
        double[][] plain = scores(without.with(numbers));
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i]).containsExactly(plain[i], within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 1 1", "2", "1 1 1 1 1", "0 1 2 0 1 2 0 1 2 0 1 2 0 1 2 0 1 2 0 1 2"})
    void missingClassesAndFewSamplesAreTrainedOnToo(String labels) {
        Labelled few = Coloured.pictures(4, numbers(labels));
        Make make = steps(30).validated(0.2).batch(16);
        for (Recipe.ClassWeights weights : Recipe.ClassWeights.values()) {
            Recipe recipe = make.weighted(weights).recipe();
            Trained trained = new Trainer(recipe, few, new Told(3, store))
                    .train(model, Stage.of("all", Freezing.none(model), true, List.of(0.01)));
            double[][] scores = predictor(trained.model()).scores(few.samples()).values();
            int right = 0;
            for (int i = 0; i < scores.length; i++) {
                double sum = Arrays.stream(scores[i]).sum();
                assertThat(sum).isCloseTo(1, within(1e-9));
                int truth = few.classes().value(i);
                right += scores[i][truth] == Arrays.stream(scores[i]).max().orElseThrow() ? 1 : 0;
            }
            assertThat(right).isGreaterThanOrEqualTo(scores.length * 3 / 4);
        }
    }

    @Test
    void aTaskOfOneClassHasNothingToLearn() {
        Labelled one = new Labelled(DATA.samples(), Classes.of(List.of("only"), new int[18]));
        Model single = Backbones.pretrained(
                TinyBackbone.residual(folder), List.of("only"), Architecture.parse("head", List.of()), new Random(1));
        Trained trained =
                train(steps(3).recipe(), single, Freezing.head(single), List.of(0.1), one, new Told(1, store));
        assertThat(trained.attempt().losses()).hasSize(3).allMatch(loss -> loss == 0);
        assertThat(scores(trained.model())[0]).containsExactly(1);
    }

    /** Three colours are told apart, and the file of the network says what its predictor says. */
    @Test
    void aBackboneLearnsATaskAndIsExported() {
        Labelled unseen = Coloured.pictures(60, 77);
        Recipe recipe = steps(60).validated(0.2).recipe();
        Trained trained = train(
                recipe,
                model,
                Freezing.none(model),
                List.of(0.01, 0.003),
                Coloured.pictures(45, 6),
                new Told(2, store));
        ModelPredictor predictor = predictor(trained.model());
        Scores.OfClasses scores = predictor.scores(unseen.samples());
        assertThat(accuracy(scores, unseen.classes())).isGreaterThan(0.8);
        byte[] file = predictor.onnx().orElseThrow();
        try (ExportedModel exported = ExportedModel.open("x", file, Device.CPU, 1)) {
            double[][] found = exported.predict(unseen.samples()).values();
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).containsExactly(scores.values()[i], within(1e-5));
            }
        }
    }

    @Test
    void reportsShowEveryStage() {
        Recipe recipe = steps(10).validated(0.34).recipe();
        Trained head = train(recipe, model, Freezing.head(model), List.of(0.01, 0.02));
        List<Exhibit> exhibits = TrainingExhibits.of(List.of(head));
        assertThat(exhibits).hasSize(2);
        assertThat(exhibits.get(0).toString())
                .contains("all", Integer.toString(Freezing.head(model).size()), "(taken)", "10");
        assertThat(exhibits.get(1).toString()).contains("all, batches", "all, set aside");
    }

    private static double accuracy(Scores.OfClasses scores, Classes truth) {
        double right = 0;
        for (int i = 0; i < truth.size(); i++) {
            double[] row = scores.values()[i];
            right += row[truth.value(i)] == Arrays.stream(row).max().orElseThrow() ? 1 : 0;
        }
        return right / truth.size();
    }
}
