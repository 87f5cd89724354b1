package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.features.PictureInput;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Pinned;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private static final Labelled DATA = Coloured.pictures(18, 5);
    private static final Recipe.Rule SGD = Recipe.Rule.SGD;

    @TempDir
    private Path folder;

    private final CountingStore store = new CountingStore();
    private Model model;

    @BeforeEach
    void opened() {
        model = Backbones.pretrained(
                TinyBackbone.residual(folder), Coloured.CLASSES, Architecture.parse("head", List.of()), new Random(1));
    }

    /** What was to stay is the same to the bit; what was to be trained is not; nothing outside {@code own} is another. */
    @ParameterizedTest
    @CsvSource({
        "none, ADAMW",
        "all, ADAMW",
        "all, SGD",
        "0.5, ADAMW",
        "0.5, NESTEROV",
        "residual1/conv1, SGD",
        "*/norm*, ADAMW",
        "residual1/conv?/weight, SGD",
    })
    void frozenParametersAreEqualToTheBit(String freeze, Recipe.Rule rule) {
        Freezing freezing = new Freezing(List.of(freeze));
        Model last = trained(steps(4).with(rule).decay(0.5), freezing.trained(model), 0.05)
                .model();
        Set<String> trained = new HashSet<>();
        freezing.trained(model).forEach(parameter -> trained.add(parameter.name()));
        assertThat(trained).isNotEmpty().noneMatch(freezing.frozen(model)::contains);
        model.graph().initialisers().forEach((name, before) -> {
            Tensor after = number(last, name);
            if (trained.contains(name)) {
                assertThat(after).as("%s is trained", name).isNotEqualTo(before);
            } else {
                assertThat(bits(after)).as("%s stays", name).isEqualTo(bits(before));
            }
        });
        Set<String> own = new HashSet<>(model.own());
        own.addAll(trained);
        assertThat(last.own()).isEqualTo(own);
        Set<String> frozen = freezing.frozen(model);
        assertThat(Frozen.hash(last, frozen))
                .isEqualTo(Frozen.hash(model, frozen))
                .hasSize(16);
        assertThat(Frozen.hash(last, trained)).isNotEqualTo(Frozen.hash(model, trained));
    }

    /** The steps written out by hand, over the whole network, with the batches that the order gives. */
    @ParameterizedTest
    @CsvSource({"none, ADAMW", "0.5, SGD", "residual1/conv1, ADAMW", "all, NESTEROV"})
    void trainingIsWhatPlainStepsOfTheWholeNetworkAre(String freeze, Recipe.Rule rule) {
        List<Parameter> parameters = new Freezing(List.of(freeze)).trained(model);
        Make make = steps(6).with(rule).decay(0.01);
        Trained found = trained(make, parameters, 0.02);
        Told context = new Told(3, store);
        Order order = new Order(18, new Trainer(make.recipe(), DATA, context).random(1));
        Map<String, Tensor> expected = byHand(
                parameters, make.recipe(), order, 6, 0.02, found.attempt().losses());
        expected.forEach(
                (name, tensor) -> assertThat(number(found.model(), name).floats())
                        .as(name)
                        .containsExactly(tensor.floats(), within(1e-5f)));
        assertThat(found.attempt().end()).isEqualTo("after all steps");
        assertThat(found.attempt().kept()).isEqualTo(6);
    }

    private Map<String, Tensor> byHand(
            List<Parameter> parameters, Recipe recipe, Order order, int steps, double rate, List<Float> losses) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        int batch = recipe.batch();
        Ops o = Prepare.ops("x", model.graph().withAsInputs(names), batch);
        TrainingStep step = TrainingStep.of(
                "x",
                o,
                o.value(model.scores().name()),
                parameters,
                new TrainingStep.Recipe(new Loss.CrossEntropy(0, List.of()), recipe.rule(), recipe.longest()));
        PictureInput input = new PictureInput((Pictures) model.input());
        try (Training training = new Training("x", step, model.graph().initialisers(), Device.CPU, 1)) {
            for (int i = 0; i < steps; i++) {
                int[] samples = order.next(batch);
                Floats pictures = Floats.of(new float[batch * input.size()], input.shape(batch));
                float[] targets = new float[batch * 3];
                float[] ones = new float[batch];
                for (int s = 0; s < batch; s++) {
                    input.write(((Images) DATA.samples()).image(samples[s]), pictures.values(), s);
                    targets[3 * s + DATA.classes().value(samples[s])] = 1;
                    ones[s] = 1;
                }
                float loss = training.step(
                        Map.of(
                                model.graph().inputs().get(0).name(),
                                pictures,
                                TrainingStep.TARGETS,
                                Floats.of(targets, batch, 3),
                                TrainingStep.WEIGHTS,
                                Floats.of(ones, batch, 1)),
                        rate);
                assertThat(losses.get(i)).isCloseTo(loss, within(1e-5f));
            }
            Map<String, Tensor> numbers = new HashMap<>();
            names.forEach(name -> numbers.put(name, training.numbers(name)));
            return numbers;
        }
    }

    @Test
    void aFrozenPrefixRunsOncePerSampleAndNotAgainInTheNextFit() {
        List<Parameter> upper = new Freezing(List.of("residual1/conv1/relu")).trained(model);
        trained(steps(9), upper, 0.01);
        assertThat(store.asked).containsExactlyInAnyOrder("residual1/conv1/relu", "conv1/relu");
        assertThat(store.computed).as("18 samples at 2 values").isEqualTo(36);
        trained(steps(9).validated(0.3), upper, 0.01);
        assertThat(store.computed).isEqualTo(36);
        trained(steps(9), Freezing.none(model), 0.01);
        assertThat(store.computed).as("nothing is frozen").isEqualTo(36);
    }

    /** Changed pictures are not kept; those set aside are never changed. */
    @Test
    void withAugmentationThePrefixRunsEachTime() {
        List<Parameter> head = Freezing.head(model);
        Trained plain = trained(steps(6), head, 0.05);
        store.asked.clear();
        store.computed = 0;
        Trained changed = trained(steps(6).augmented("flip", "jitter"), head, 0.05);
        assertThat(store.asked).isEmpty();
        assertThat(changed.attempt().losses()).isNotEqualTo(plain.attempt().losses());
        assertThat(trained(steps(6).augmented("flip", "jitter"), head, 0.05)
                        .attempt()
                        .losses())
                .isEqualTo(changed.attempt().losses());
        trained(steps(6).augmented("flip", "jitter").validated(0.3), head, 0.05);
        assertThat(store.asked).as("those set aside").containsExactly("average1/flat");
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

    /** The norms in front of the first trained parameter stay those of the file; those behind follow, if they are to. */
    @Test
    void statisticsFollowOnlyWhereTheyAreToAndOnlyBehindTheFirstTrainedParameter() {
        List<Parameter> upper = new Freezing(List.of("residual1/conv1/relu")).trained(model);
        Trained frozen = trained(steps(3), upper, 0.01);
        Trained followed = new Trainer(steps(3).recipe(), DATA, new Told(3, store))
                .train(model, Stage.of("all", upper, true, List.of(0.01)));
        for (String part : List.of("mean", "variance")) {
            for (String behind : List.of("residual1/conv2", "residual1/shortcut")) {
                String name = behind + "/norm/" + part;
                assertThat(number(frozen.model(), name)).isEqualTo(number(model, name));
                assertThat(number(followed.model(), name)).isNotEqualTo(number(model, name));
            }
            for (String before : List.of("conv1", "residual1/conv1")) {
                String name = before + "/norm/" + part;
                assertThat(number(followed.model(), name)).isEqualTo(number(model, name));
            }
        }
        assertThat(followed.model().own()).contains("residual1/conv2/norm/mean");
        double[][] expected = scores(followed.model());
        Model all = new Model(
                "all",
                followed.model().input(),
                followed.model().graph(),
                followed.model().classes(),
                followed.model().backbone(),
                followed.model().graph().initialisers().keySet());
        double[][] whole = scores(all);
        for (int i = 0; i < whole.length; i++) {
            assertThat(expected[i]).containsExactly(whole[i], within(1e-6));
        }
    }

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
                noise.classes(), 0.34, 2, new Trainer(make.recipe(), noise, new Told(3, store)).random(0));
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

    @Test
    void aTrainingThatDivergesSaysWhereAndWhatCameLast() {
        Recipe recipe = steps(40).with(SGD).clip(0).batch(9).recipe();
        Told context = new Told(3, store);
        assertThatThrownBy(() -> train(recipe, model, Freezing.none(model), List.of(1e20), DATA, context))
                .isInstanceOf(GraftException.class)
                .hasMessageMatching(
                        "tiny: stage \"all\": training diverged in epoch [12], step [234], with the rate 1.0E20:"
                                + " the last finite loss was \\d.*\\. Take lower learning rates, or clip the gradients\\.");
        assertThat(context.snapshots).isEmpty();
    }

    @Test
    void aRateThatDivergesLoses() {
        Recipe recipe = steps(10).with(SGD).clip(0).validated(0.34).recipe();
        for (List<Double> rates : List.of(List.of(1e20, 0.01), List.of(0.01, 1e20))) {
            Trained trained = train(recipe, model, Freezing.none(model), rates);
            assertThat(trained.attempt().rate()).isEqualTo(0.01);
            Attempt other = trained.tried().get(1 - trained.chosen());
            assertThat(other.end()).startsWith("diverged in epoch 1, step ");
            assertThat(other.lowest()).isInfinite();
            assertThat(trained.model())
                    .isEqualTo(train(recipe, model, Freezing.none(model), List.of(0.01))
                            .model());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void samplesThatAreNoNumbersAreSaid(double validation) {
        double[][] rows = new double[9][4];
        for (double[] row : rows) {
            row[1] = Double.NaN;
        }
        Labelled broken = new Labelled(Dense.of(rows), Classes.of(Coloured.CLASSES, 0, 1, 2, 0, 1, 2, 0, 1, 2));
        Model mlp = Networks.of(
                Architecture.parse("network", List.of("dense 3")), broken.samples(), Coloured.CLASSES, new Random(1));
        assertThatThrownBy(() -> train(
                        steps(5).validated(validation).recipe(),
                        mlp,
                        Parameters.of(mlp.graph()),
                        List.of(0.1),
                        broken,
                        new Told(1, store)))
                .isInstanceOf(GraftException.class)
                .hasMessage("network: stage \"all\": training diverged in epoch 1, step 1, with the rate 0.1:"
                        + " no loss was a finite number. Look for samples with numbers that are not finite.");
    }

    @Test
    void theSeedSaysEverything() {
        Recipe recipe = steps(8).validated(0.3).augmented("flip", "crop").recipe();
        Trained first = train(recipe, model, Freezing.none(model), List.of(0.01), 3);
        assertThat(train(recipe, model, Freezing.none(model), List.of(0.01), 3)).isEqualTo(first);
        assertThat(train(recipe, model, Freezing.none(model), List.of(0.01), 4).model())
                .isNotEqualTo(first.model());
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
    void everyNativeTensorIsClosed() {
        long before = Pinned.open();
        trained(steps(3).validated(0.3), Freezing.none(model), 0.01);
        assertThatThrownBy(() -> trained(steps(30).with(SGD).clip(0), Freezing.none(model), 1e20))
                .isInstanceOf(GraftException.class);
        assertThat(Pinned.open()).isEqualTo(before);
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

    @Test
    void withoutAStoreThereIsAMessage() {
        Told context = new Told(3, FeatureStore.withoutBackbone());
        assertThatThrownBy(() -> train(steps(3).recipe(), model, Freezing.head(model), List.of(0.1), DATA, context))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no backbone");
        assertThat(context.steps).isZero();
    }

    @Test
    void reportsShowEveryStage() {
        Recipe recipe = steps(10).validated(0.34).recipe();
        Trained head = train(recipe, model, Freezing.head(model), List.of(0.01, 0.02));
        List<Exhibit> exhibits = TrainingExhibits.of(List.of(head));
        assertThat(exhibits).hasSize(2);
        assertThat(exhibits.get(0).toString())
                .contains("all", Integer.toString(Freezing.head(model).size()), "(taken)", "10");
        assertThat(exhibits.get(1).toString()).contains("all, batches", "all, labels set aside");
    }

    private Trained trained(Make make, List<Parameter> parameters, double rate) {
        return train(make.recipe(), model, parameters, List.of(rate));
    }

    private Trained train(Recipe recipe, Model from, List<Parameter> parameters, List<Double> rates) {
        return train(recipe, from, parameters, rates, 3);
    }

    private Trained train(Recipe recipe, Model from, List<Parameter> parameters, List<Double> rates, long seed) {
        return train(recipe, from, parameters, rates, DATA, new Told(seed, store));
    }

    private static Trained train(
            Recipe recipe, Model from, List<Parameter> parameters, List<Double> rates, Labelled data, Told context) {
        return new Trainer(recipe, data, context).train(from, Stage.of("all", parameters, false, rates));
    }

    private ModelPredictor predictor(Model of) {
        return new ModelPredictor(of, new Execution(Device.CPU, 1, store));
    }

    private double[][] scores(Model of) {
        return predictor(of).scores(DATA.samples()).values();
    }

    private static double[][] snapshot(Told context, long step) {
        Predictor predictor = Optional.ofNullable(context.snapshots.get(step)).orElseThrow();
        return ((Scores.OfClasses) predictor.scores(DATA.samples())).values();
    }

    private static double accuracy(Scores.OfClasses scores, Classes truth) {
        double right = 0;
        for (int i = 0; i < truth.size(); i++) {
            double[] row = scores.values()[i];
            right += row[truth.value(i)] == Arrays.stream(row).max().orElseThrow() ? 1 : 0;
        }
        return right / truth.size();
    }

    /** The same pictures, with labels that nothing in them tells. */
    private static Labelled shuffled(Labelled data) {
        int[] labels = new int[data.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / 3 % 3;
        }
        return new Labelled(data.samples(), Classes.of(Coloured.CLASSES, labels));
    }

    private static Tensor number(Model of, String name) {
        return Optional.ofNullable(of.graph().initialisers().get(name)).orElseThrow();
    }

    private static List<Integer> bits(Tensor tensor) {
        List<Integer> bits = new ArrayList<>();
        if (tensor.type() == Type.FLOAT) {
            for (float number : tensor.floats()) {
                bits.add(Float.floatToRawIntBits(number));
            }
        }
        return bits;
    }

    private static int[] numbers(String words) {
        return Arrays.stream(words.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static Make steps(int steps) {
        return Make.steps(steps);
    }
}
