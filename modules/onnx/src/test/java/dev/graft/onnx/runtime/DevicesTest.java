package dev.graft.onnx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtProvider;
import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private static final Device CARD = new Device(Device.Kind.CUDA, 0);

    @Test
    void theProcessorIsAlwaysThere() {
        assertThat(Devices.resolve(Device.CPU)).isEqualTo(Device.CPU);
    }

    @Test
    void autoIsACardOnlyWhereOneCanBeUsed() {
        boolean usable = Devices.unusable(0).isEmpty();
        assertThat(Devices.resolve(Device.AUTO)).isEqualTo(usable ? CARD : Device.CPU);
    }

    @Test
    void aCardThatCannotBeUsedIsAnErrorAndNotTheProcessor() {
        assumeTrue(Devices.unusable(0).isPresent(), "skipped: this machine has a graphics card");
        assertThatThrownBy(() -> Devices.resolve(CARD))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("The device cuda:0 cannot be used: ")
                .hasMessageEndingWith("Or take the device \"cpu\" or \"auto\".");
    }

    @Test
    void whatIsMissingIsSaidInTheOrderOfMending() {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "skipped: drivers are looked for on Linux");
        assertThat(Devices.missing(Set.of(OrtProvider.CPU, OrtProvider.CUDA), false, 0))
                .hasValueSatisfying(words -> assertThat(words).contains("no NVIDIA driver"));
        assertThat(Devices.missing(Set.of(OrtProvider.CPU), true, 0))
                .hasValueSatisfying(words -> assertThat(words).contains("mvn -Pgpu"));
        assumeTrue(Devices.unusable(0).isPresent(), "skipped: this machine has a graphics card");
        assertThat(Devices.missing(Set.of(OrtProvider.CPU, OrtProvider.CUDA), true, 0))
                .hasValueSatisfying(words -> assertThat(words).contains("ONNX Runtime says: ", "CUDA 12"));
    }

    @Test
    void theFactsNameVersionAndProviders() {
        RuntimeFacts facts = RuntimeFacts.here();
        assertThat(facts.version()).matches("1\\.\\d+\\.\\d+");
        assertThat(facts.providers()).contains("CPUExecutionProvider");
        assertThat(facts.withoutCard()).isEqualTo(Devices.unusable(0));
    }
}
