package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Imprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedModelTest {
    @TempDir
    private Path folder;

    @Test
    void vectorsArePredictedFromTheFileAlone() throws IOException {
        Path file = folder.resolve("linear.onnx");
        Files.write(file, Export.bytes(SmallModels.vectors()));
        Dense many = Dense.of(IntStream.range(0, 70)
                .mapToObj(i -> new double[] {i % 7, -i, 0.5 * i, 1})
                .toArray(double[][]::new));
        try (ExportedModel model = ExportedModel.open(file, Device.CPU, 1)) {
            assertThat(model.kind()).isEqualTo(Dense.class);
            assertThat(model.card().name()).isEqualTo("linear");
            Scores.OfClasses together = model.predict(many);
            float[] w = Small.waves(8);
            float[] b = Small.waves(2);
            for (int i = 0; i < many.size(); i++) {
                double[] row = many.row(i);
                double difference = b[1] - b[0];
                for (int f = 0; f < 4; f++) {
                    difference += row[f] * (w[2 * f + 1] - w[2 * f]);
                }
                assertThat(together.values()[i][1]).isCloseTo(1 / (1 + Math.exp(-difference)), within(1e-5));
                assertThat(model.predict(many.select(i)).values()[0]).isEqualTo(together.values()[i]);
            }
            assertThat(model.predict(many.select()).values()).isEmpty();
        }
    }

    @Test
    void otherSamplesAreRefused() {
        try (ExportedModel model = ExportedModel.open("m.onnx", Export.bytes(SmallModels.vectors()), Device.CPU, 1)) {
            assertThatThrownBy(() -> model.predict(Dense.of(new double[3])))
                    .isInstanceOf(GraftException.class)
                    .hasMessage("m.onnx: it takes vectors of 4 features, and these have 3. Give it 4.");
        }
        try (ExportedModel model = ExportedModel.open("m.onnx", Export.bytes(SmallModels.pictures()), Device.CPU, 1)) {
            assertThatThrownBy(() -> model.predict(Text.of(List.of("a word"))))
                    .isInstanceOf(GraftException.class)
                    .hasMessage("m.onnx: it takes pictures, and a sample here is a text. Give it pictures.");
            Images damaged = Images.over(3, row -> {
                throw new GraftException("b.jpg: is damaged. Mend it.");
            });
            assertThatThrownBy(() -> model.predict(damaged))
                    .isInstanceOf(GraftException.class)
                    .hasMessage("b.jpg: is damaged. Mend it.");
        }
    }

    @Test
    void aFileThatGraftDidNotExportIsRefused() {
        byte[] other = GraphFile.bytes(Small.classifier(1));
        assertThatThrownBy(() -> ExportedModel.open("net.onnx", other, Device.CPU, 1))
                .isInstanceOf(GraftException.class)
                .hasMessage("net.onnx: Graft did not export this file: its metadata have no graft.format. Name one that"
                        + " \"./graft export\" wrote; \"./graft inspect net.onnx\" shows what is in this one.");
        assertThatThrownBy(() -> ExportedModel.open("net.onnx", new byte[] {1, 2, 3}, Device.CPU, 1))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no ONNX file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graft.format | 2 | it is of format 2, and this version of Graft reads format 1.",
                "graft.name | | graft.name: it is missing.",
                "graft.input | sounds | graft.input: expected pictures or recordings or texts or vectors, found \"sounds\".",
                "graft.input | vectors | graft.features: it is missing.",
                "graft.channels | 2 | graft.channels: expected 1 or 3, found \"2\".",
                "graft.height | -8 | graft.height: expected a whole number from 1 to 16777216, found \"-8\".",
                "graft.width | 99999999 | graft.width: expected a whole number from 1 to 16777216, found \"99999999\".",
                "graft.width | 9 | by them it takes [pixels float [batch, 8, 9, 3]]",
                "graft.fit | squeeze | graft.fit: expected stretch or centre-crop, found \"squeeze\".",
                "graft.classes | ant | graft.classes: expected a list of texts in JSON, found ant",
                "graft.classes | [\"ant\"] | graft.classes: expected two or more names that differ",
                "graft.classes | [\"ant\", \"ant\"] | graft.classes: expected two or more names that differ",
                "graft.classes | [\"a\", \"b\", \"c\"] | and gives [scores float [batch, 3], probabilities float [batch, 3]]"
            })
    void brokenMetadataAreNamed(String key, String value, String message) {
        byte[] file = Export.bytes(SmallModels.pictures());
        Graph graph = GraphFile.parse("x", file);
        Map<String, String> metadata =
                new LinkedHashMap<>(GraphFile.imprint("x", file).metadata());
        metadata.remove(key);
        if (value != null) {
            metadata.put(key, value);
        }
        byte[] broken = GraphFile.bytes(graph, new Imprint("graft", "", "", metadata));
        assertThatThrownBy(() -> ExportedModel.open("m.onnx", broken, Device.CPU, 1))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("m.onnx: ")
                .hasMessageContaining(message);
    }
}
