package dev.graft.runner.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {
    @TempDir
    private Path process;

    @Test
    void readsWhatTheKernelSays() throws IOException {
        status("VmPeak:\t  9000 kB\nVmHWM:\t   3000 kB\nVmRSS:\t   2000 kB\n");
        ResidentMemory memory = new ResidentMemory(process);
        assertThat(memory.now()).isEqualTo(2000 * 1024);
        assertThat(memory.peak()).isEqualTo(3000 * 1024);
        memory.forgetPeak();
        assertThat(process.resolve("clear_refs")).hasContent("5");
        memory.requireMeasurable();
    }

    @Test
    void elsewhereItCannotBeMeasured() {
        assertThatThrownBy(() -> new ResidentMemory(process.resolve("none")).requireMeasurable())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("cannot be measured here")
                .hasMessageContaining("It takes Linux");
        assertThatThrownBy(() -> new ResidentMemory(process).requireMeasurable())
                .hasMessageContaining("status cannot be read");
    }

    @Test
    void aKernelWithoutAHighWaterMarkIsNamed() throws IOException {
        status("VmRSS:\t   2000 kB\n");
        assertThatThrownBy(() -> new ResidentMemory(process).requireMeasurable())
                .hasMessageContaining("has no VmHWM:");
    }

    /** 3000 kB at most, 2000 kB before. */
    @Test
    void aFitTakesWhatIsAboveWhatWasThereBefore() throws IOException {
        status("VmHWM:\t   2500 kB\nVmRSS:\t   2000 kB\n");
        FitMeter meter = new FitMeter(new ResidentMemory(process));
        meter.begins();
        status("VmHWM:\t   3000 kB\nVmRSS:\t   2100 kB\n");
        meter.ends();
        assertThat(meter.baselineBytes()).isEqualTo(2000 * 1024);
        assertThat(meter.peakBytes()).isEqualTo(1000 * 1024);
        assertThat(meter.seconds()).isPositive();
        assertThat(meter.wantsSnapshots()).isFalse();
    }

    private void status(String text) throws IOException {
        Files.writeString(process.resolve("status"), text);
    }
}
