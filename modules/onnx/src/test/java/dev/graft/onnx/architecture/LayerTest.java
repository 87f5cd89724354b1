package dev.graft.onnx.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayerTest {
    @Test
    void aTextIsALayer() {
        assertThat(Layer.parse("conv 32")).isEqualTo(new Layer.Conv(32, 3, 3, 1));
        assertThat(Layer.parse("conv 32 5x7 /2")).isEqualTo(new Layer.Conv(32, 5, 7, 2));
        assertThat(Layer.parse("conv 8 /3")).isEqualTo(new Layer.Conv(8, 3, 3, 3));
        assertThat(Layer.parse("residual 64")).isEqualTo(new Layer.Residual(64, 1));
        assertThat(Layer.parse("  residual   64\t/2 ")).isEqualTo(new Layer.Residual(64, 2));
        assertThat(Layer.parse("pool")).isEqualTo(new Layer.Pool(2));
        assertThat(Layer.parse("pool 3")).isEqualTo(new Layer.Pool(3));
        assertThat(Layer.parse("average")).isEqualTo(new Layer.Average());
        assertThat(Layer.parse("dense 128")).isEqualTo(new Layer.Dense(128));
        assertThat(Layer.parse("dropout .25")).isEqualTo(new Layer.Dropout(0.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conv 32",
                "conv 32 5x5",
                "conv 32 3x5 /2",
                "conv 32 /2",
                "residual 64",
                "residual 64 /2",
                "pool",
                "pool 3",
                "average",
                "dense 128",
                "dropout 0.5"
            })
    void aLayerSaysHowItIsWritten(String text) {
        assertThat(Layer.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "convv 32      | unknown layer \"convv\"; did you mean \"conv\"? Allowed are: conv 32, conv 32 5x5",
                "conv-nett     | did you mean \"conv-net\"?",
                "''            | unknown layer \"\". Allowed are: ; residual-conv-net",
                "lstm 32       | unknown layer \"lstm\". Allowed are: conv 32",
                "conv          | \"conv\" is not how conv is written: conv 32, conv 32 5x5, conv 32 5x5 /2",
                "conv 5x5      | is not how conv is written",
                "conv 32 5     | is not how conv is written",
                "conv 32 /2 5x5| is not how conv is written",
                "conv -3       | is not how conv is written",
                "conv 12345678901 | is not how conv is written",
                "average 2     | is not how average is written: average",
                "dropout       | is not how dropout is written: dropout 0.5",
                "dropout 50%   | is not how dropout is written",
                "dense 3.5     | is not how dense is written: dense 128",
                "conv 0        | the channels of conv must be 1 to 4096, was 0",
                "conv 5000     | the channels of conv must be 1 to 4096, was 5000",
                "conv 8 33x3   | the height of a kernel must be 1 to 31, was 33",
                "conv 8 /0     | a stride must be 1 to 16, was 0",
                "residual 8 /17| a stride must be 1 to 16, was 17",
                "pool 1        | the size of pool must be 2 to 16, was 1",
                "dense 100000  | the width of dense must be 1 to 65536, was 100000",
                "dropout 1     | the rate of dropout must be above 0 and below 1, was 1.0"
            })
    void whatIsNoLayerIsRefusedWithWhatIsAllowed(String text, String words) {
        assertThatThrownBy(() -> Architecture.parse("network", List.of("conv 4", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("network: line 2, \"" + text + "\": ")
                .message()
                .contains(List.of(words.split(" ; ", -1)));
    }

    @ParameterizedTest
    @EnumSource
    void aPresetStandsForLayersAlsoAmongOthers(Preset preset) {
        assertThat(Architecture.parse("network", List.of(preset.word(), "dropout 0.5"))
                        .layers())
                .startsWith(preset.layers().toArray(Layer[]::new))
                .endsWith(new Layer.Dropout(0.5))
                .hasSize(preset.layers().size() + 1);
    }
}
