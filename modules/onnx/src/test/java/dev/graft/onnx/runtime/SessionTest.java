package dev.graft.onnx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final byte[] RELU = GraphFile.bytes(Small.one(-1, "Relu", Map.of()));

    @Test
    void aModelRunsOnNativeMemory() {
        try (Session session = Session.open("relu.onnx", RELU, Device.CPU, 1)) {
            Floats y = session.run(Map.of("x", Floats.of(new float[] {-1, 2, -3, 4, 5, -6, 7, -8}, 2, 4)))
                    .values()
                    .iterator()
                    .next();
            assertThat(y.toArray()).containsExactly(0, 2, 0, 4, 5, 0, 7, 0);
            assertThat(y.shape()).containsExactly(2, 4);
            assertThat(session.device()).isEqualTo(Device.CPU);
        }
    }

    @Test
    void outputsAreWrittenWhereTheCallerSays() {
        try (Session session = Session.open("relu.onnx", RELU, Device.CPU, 1)) {
            Floats x = Floats.of(new float[] {-1, 2, -3, 4, 5, -6, 7, -8}, 2, 4);
            FloatBuffer memory = Floats.direct(12);
            session.run(Map.of("x", x), Map.of("y", new Floats(memory.slice(0, 8), 2, 4)));
            assertThat(new Floats(memory, 3, 4).toArray()).containsExactly(0, 2, 0, 4, 5, 0, 7, 0, 0, 0, 0, 0);
            assertThatThrownBy(() -> session.run(Map.of("x", x), Map.of("y", new Floats(memory, 3, 4))))
                    .isInstanceOf(GraftException.class)
                    .hasMessageStartingWith("relu.onnx: ONNX Runtime says: ");
        }
    }

    @Test
    void aFailureIsOneMessageWithTheFileAndOnnxRuntimesWords() {
        try (Session session = Session.open("relu.onnx", RELU, Device.CPU, 1)) {
            assertThatThrownBy(() -> session.run(Map.of("x", Floats.of(new float[3], 1, 3))))
                    .isInstanceOf(GraftException.class)
                    .hasMessageStartingWith("relu.onnx: ONNX Runtime says: ")
                    .hasMessageContaining("Got: 3 Expected: 4")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aModelWithoutInputsGivesNumbersOfAnyType() {
        Graph shape = Small.one(2, "Shape", Map.of())
                .withInputs(List.of())
                .withOutputs(List.of(Value.named("y")))
                .withInitialisers(Map.of("x", Tensor.of(new float[8], 2, 4)));
        try (Session session = Session.open("shape.onnx", GraphFile.bytes(shape), Device.CPU, 1)) {
            assertThat(session.run()).hasEntrySatisfying("y", bytes -> {
                assertThat(bytes.type()).isEqualTo("INT64");
                assertThat(bytes.shape()).containsExactly(2);
                assertThat(bytes.values().asLongBuffer()).isEqualTo(LongBuffer.wrap(new long[] {2, 4}));
            });
        }
    }

    @Test
    void manySessionsLeaveNothingBehind() {
        for (int i = 0; i < 200; i++) {
            Session.open("relu.onnx", RELU, Device.CPU, 1).close();
        }
        assertThat(Session.outputs("relu.onnx", RELU)).singleElement().satisfies(output -> assertThat(output.type())
                .isEqualTo("FLOAT"));
    }

    @Test
    void operatorsAreKnownByTheirSet() {
        assertThat(Operators.known("", "Conv", 7)).isTrue();
        assertThat(Operators.known("", "Gelu", 20)).isTrue();
        assertThat(Operators.known("", "Gelu", 19)).isFalse();
        assertThat(Operators.known("", "Constant", 13)).isTrue();
        assertThat(Operators.known("", "LSTM", 14)).isTrue();
        assertThat(Operators.known("com.microsoft", "Gelu", 1)).isTrue();
        assertThat(Operators.known("com.microsoft", "LegacyPadding", 1)).isFalse();
        assertThat(Operators.known("my.own", "Conv", 1)).isFalse();
    }
}
