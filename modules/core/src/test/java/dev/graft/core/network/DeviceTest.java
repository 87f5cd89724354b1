package dev.graft.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
    @ParameterizedTest
    @ValueSource(strings = {"auto", "cpu", "cuda:0", "cuda:3"})
    void wordsAreReadAndWritten(String word) {
        assertThat(Device.parse(word).orElseThrow().word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "cuda:", "cuda:-1", "CPU", "cuda:1234567890"})
    void othersAreNone(String word) {
        assertThat(Device.parse(word)).isEmpty();
    }

    @Test
    void cudaIsTheFirstCard() {
        assertThat(Device.parse("cuda")).contains(new Device(Device.Kind.CUDA, 0));
    }
}
