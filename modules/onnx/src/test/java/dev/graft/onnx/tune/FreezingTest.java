package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezingTest {
    /** In the order of the network: each convolution, then its norm. */
    private static final List<String> LAYERS = List.of(
            "conv1",
            "conv1/norm",
            "residual1/conv1",
            "residual1/conv1/norm",
            "residual1/conv2",
            "residual1/conv2/norm",
            "residual1/shortcut",
            "residual1/shortcut/norm");

    @TempDir
    private Path folder;

    private Model model;

    @BeforeEach
    void opened() {
        model = Backbones.pretrained(
                TinyBackbone.residual(folder),
                Coloured.CLASSES,
                Architecture.parse("head", List.of("dense 4")),
                new Random(1));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 0",
        "0, 0",
        "0.25, 2",
        "0.5, 4",
        "1, 8",
        "all, 8",
        "conv1/relu, 2",
        "conv1, 1",
        "residual1/conv2, 5",
        "average1, 8",
    })
    void soManyLayersFromTheInputOnStay(String word, int layers) {
        Set<String> frozen = new Freezing(List.of(word)).frozen(model);
        assertThat(LAYERS.stream().filter(layer -> isIn(frozen, layer))).isEqualTo(LAYERS.subList(0, layers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv1* | conv1 conv1/norm",
                "*/norm | conv1/norm residual1/conv1/norm residual1/conv2/norm residual1/shortcut/norm",
                "residual?/conv2* | residual1/conv2 residual1/conv2/norm",
                "residual1/shortcut/weight | residual1/shortcut",
                "conv1 residual1/shortcut* | conv1 residual1/shortcut residual1/shortcut/norm",
            })
    void namesAndPatternsFreezeWhatTheySay(String words, String layers) {
        Set<String> frozen = new Freezing(Arrays.asList(words.strip().split(" ", -1))).frozen(model);
        assertThat(LAYERS.stream().filter(layer -> isIn(frozen, layer)))
                .containsExactly(layers.strip().split(" ", -1));
        assertThat(names(new Freezing(Arrays.asList(words.strip().split(" ", -1))).trained(model)))
                .doesNotContainAnyElementsOf(frozen)
                .hasSize(16 - frozen.size());
    }

    /** 8 layers of the backbone with 4 weights and 4 scales and shifts; 2 of the head with 2 each. */
    @Test
    void headAndBackboneAreEverything() {
        assertThat(names(Freezing.head(model)))
                .containsExactlyInAnyOrder(
                        "head/dense1/weight", "head/dense1/bias", "head/last/weight", "head/last/bias");
        assertThat(Freezing.backbone(model)).hasSize(12);
        assertThat(Freezing.none(model)).hasSize(16).containsAll(Freezing.head(model));
        assertThat(names(new Freezing(List.of("all", "*")).trained(model))).isEqualTo(names(Freezing.head(model)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv1/wieght | did you mean \"conv1/weight\"?",
                "residual1/conv3 | did you mean \"residual1/conv",
                "fire* | is called \"fire*\"",
                "average*flat | is called \"average*flat\"",
            })
    void whatNothingIsCalledIsAnErrorWithTheNearest(String word, String message) {
        assertThatThrownBy(() -> new Freezing(List.of(word)).trained(model))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("freeze: no parameter, value or node of tiny")
                .hasMessageContaining("Allowed: none, all, a share of its layers from 0 to 1");
    }

    @Test
    void nodesAreKnownNamesTooAndTheMessageNamesTheFile() {
        assertThatThrownBy(() -> new Freezing(List.of("Conv1")).trained(model))
                .hasMessageContaining("did you mean \"conv1\"?")
                .hasMessageEndingWith("./graft inspect " + folder.resolve("tiny.onnx"));
    }

    /** Values of exported networks are often called 1234. */
    @Test
    void aWholeNumberIsAName() {
        assertThatThrownBy(() -> new Freezing(List.of("1234")).trained(model))
                .hasMessageContaining("is called \"1234\"");
    }

    @Test
    void wrongWordsAreErrors() {
        assertThatThrownBy(() -> new Freezing(List.of())).hasMessageContaining("freeze must not be empty");
        assertThatThrownBy(() -> new Freezing(List.of("all", " "))).hasMessageContaining("freeze holds an empty word");
        assertThatThrownBy(() -> new Freezing(List.of("1.5")))
                .hasMessage("freeze: a share must be from 0 to 1, was 1.5");
        assertThatThrownBy(() -> new Freezing(List.of("-0.5")))
                .hasMessage("freeze: a share must be from 0 to 1, was -0.5");
        assertThatThrownBy(() -> new Freezing(List.of("all", "none")))
                .hasMessage("freeze: \"none\" stands alone, found [all, none]");
    }

    @Test
    void earlierLayersHaveLowerRates() {
        List<Parameter> rated = LayerRates.of(model, Freezing.none(model), 0.5);
        assertThat(rated).hasSize(16);
        assertThat(rate(rated, "head/last/weight")).isEqualTo(1);
        assertThat(rate(rated, "head/last/bias")).isEqualTo(1);
        assertThat(rate(rated, "head/dense1/bias")).isEqualTo(0.5);
        assertThat(rate(rated, "residual1/shortcut/norm/shift")).isEqualTo(0.25);
        assertThat(rate(rated, "conv1/weight")).isEqualTo(StrictMath.pow(0.5, 5));
        assertThat(LayerRates.of(model, Freezing.none(model), 1)).isEqualTo(Freezing.none(model));
        assertThatThrownBy(() -> LayerRates.of(model, rated, 0)).hasMessageContaining("above 0 and at most 1, was 0");
    }

    @Test
    void layersAreDividedIntoGroupsOfNeighbours() {
        List<List<Parameter>> groups = LayerRates.groups(model, Freezing.backbone(model), 4);
        assertThat(groups).hasSize(4);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(Freezing.backbone(model));
        assertThat(names(groups.get(0))).containsExactly("conv1/weight", "conv1/norm/scale", "conv1/norm/shift");
        assertThat(names(groups.get(3)))
                .allMatch(name -> name.startsWith("residual1/shortcut"))
                .hasSize(3);
        assertThat(LayerRates.groups(model, Freezing.backbone(model), 99)).hasSize(4);
        assertThat(LayerRates.groups(model, List.of(), 4)).isEmpty();
    }

    private static double rate(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rate();
    }

    private static boolean isIn(Set<String> frozen, String layer) {
        return frozen.stream()
                .anyMatch(name -> name.substring(0, name.lastIndexOf('/')).equals(layer));
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }
}
