package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Images;
import dev.graft.onnx.Told;
import dev.graft.onnx.features.PictureInput;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a network stays, and what of it is trained. */
final class FrozenPartsTest extends TrainerFixture {
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
        Order order = new Order(18, new Trainer(make.recipe(), DATA, context).random(0, Trainer.ORDER));
        PictureInput input = new PictureInput((Pictures) model.input());
        PlainSteps plain = new PlainSteps(model, parameters, make.recipe(), 0.02, DATA.classes(), samples -> {
            Floats pictures = Floats.of(new float[samples.length * input.size()], input.shape(samples.length));
            for (int s = 0; s < samples.length; s++) {
                input.write(((Images) DATA.samples()).image(samples[s]), pictures.values(), s);
            }
            return pictures;
        });
        Map<String, Tensor> expected =
                plain.numbers(order, sample -> sample, found.attempt().losses());
        expected.forEach(
                (name, tensor) -> assertThat(number(found.model(), name).floats())
                        .as(name)
                        .containsExactly(tensor.floats(), within(1e-5f)));
        assertThat(found.attempt().end()).isEqualTo("after all steps");
        assertThat(found.attempt().kept()).isEqualTo(6);
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
    void withoutAStoreThereIsAMessage() {
        Told context = new Told(3, FeatureStore.withoutBackbone());
        assertThatThrownBy(() -> train(steps(3).recipe(), model, Freezing.head(model), List.of(0.1), DATA, context))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no backbone");
        assertThat(context.steps).isZero();
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
}
