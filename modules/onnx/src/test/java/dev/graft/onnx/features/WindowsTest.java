package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Window;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.onnx.TinySound;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsTest {
    private static final float[] LONG = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final float[] SHORT = {1, 2};

    @TempDir
    private Path folder;

    /** Windows of 4 every 2, from half a window of silence before to half a window after; the amplitudes as they are. */
    @Test
    void theyLieWhereTheContractSays() {
        Windows windows = windows(TinySound.WINDOWS, TinySound.audio(8000, LONG, SHORT, new float[0]));
        assertThat(recordings(windows.audio())).isDeepEqualTo(new float[][] {
            {0, 0, 1, 2},
            {1, 2, 3, 4},
            {3, 4, 5, 6},
            {5, 6, 7, 8},
            {7, 8, 9, 0}, // a last 0 fills none
            {0, 0, 1, 2},
            {1, 2, 0, 0},
            {0, 0, 0, 0}
        });
        assertThat(windows.recordings()).containsExactly(0, 0, 0, 0, 0, 1, 1, 2);
        assertThat(windows.audio().hertz()).isEqualTo(8000);
    }

    /** A window of 3 frames is 12 amplitudes, and 2 frames are 8. */
    @Test
    void framesAreAsManyAmplitudesAsTheirNetworkTakes() {
        Sound sound = new Sound("x", 8000, 10, 3, 2, Optional.of(TinySound.spectrogram(folder)));
        float[] recording = new float[20];
        Arrays.fill(recording, 1);
        float[][] cut =
                recordings(windows(sound, TinySound.audio(8000, recording)).audio());
        assertThat(cut).hasDimensions(3, 12);
        assertThat(cut[0]).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(cut[2]).as("from 16 on of 6 + 20 + 6").containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
    }

    @Test
    void anotherRateIsBroughtToTheNetworks() {
        Sound sound = new Sound("x", 16_000, 1, 4, 4, Optional.empty());
        Windows windows = windows(sound, TinySound.audio(8000, LONG));
        assertThat(windows.audio().hertz()).isEqualTo(16_000);
        float[] expected = new Resampler(8000, 16_000).resample(LONG);
        float[] found = new float[windows.audio().size() * 4];
        for (int i = 0; i < windows.audio().size(); i++) {
            System.arraycopy(windows.audio().recording(i), 0, found, 4 * i, 4);
        }
        assertThat(expected).hasSize(18);
        assertThat(found).hasSize(20);
        assertThat(Arrays.copyOfRange(found, 0, 2)).containsOnly(0);
        assertThat(Arrays.copyOfRange(found, 2, 20)).containsExactly(expected);
    }

    /** What is kept for a window is taken for it alone, in later runs too. */
    @Test
    void fingerprintsAreThoseOfARecordingAndAPlace() {
        Audio audio =
                windows(TinySound.WINDOWS, TinySound.audio(8000, LONG, SHORT)).audio();
        List<String> prints = prints(audio);
        assertThat(new HashSet<>(prints)).hasSize(7);
        Audio swapped = windows(TinySound.WINDOWS, TinySound.audio(8000, SHORT.clone(), LONG.clone()))
                .audio();
        assertThat(prints(swapped).subList(2, 7)).isEqualTo(prints.subList(0, 5));
        assertThat(prints(swapped).subList(0, 2)).isEqualTo(prints.subList(5, 7));
        Sound longer = new Sound("x", 8000, 10, 6, 2, Optional.empty());
        Sound faster = new Sound("x", 16_000, 10, 4, 2, Optional.empty());
        for (Sound other : List.of(longer, faster)) {
            assertThat(prints(windows(other, TinySound.audio(8000, LONG)).audio()))
                    .as("%s", other)
                    .doesNotContainAnyElementsOf(prints);
        }
    }

    @Test
    void theMeanOverWindowsIsTheFeatureOfARecording() {
        Network network = TinySound.network(folder);
        Audio audio = TinySound.audio(8000, LONG, SHORT, new float[0]);
        Windows windows = windows(TinySound.WINDOWS, audio);
        try (Encoder whole = new OnnxEncoding().open(network, Device.CPU, 1);
                Encoder single = new OnnxEncoding().open(network.with(new Window(TinySound.WINDOWS)), Device.CPU, 1)) {
            float[][] expected = whole.encode(audio);
            float[][] rows = single.encode(windows.audio());
            assertThat(single.features()).isEqualTo(5);
            for (int i = 0; i < 3; i++) {
                int recording = i;
                int[] own = IntStream.range(0, rows.length)
                        .filter(row -> windows.recordings()[row] == recording)
                        .toArray();
                for (int f = 0; f < 5; f++) {
                    int feature = f;
                    double mean = Arrays.stream(own)
                            .mapToDouble(row -> rows[row][feature])
                            .average()
                            .orElseThrow();
                    assertThat((double) expected[i][f]).isCloseTo(mean, within(1e-6));
                }
            }
        }
    }

    private static Windows windows(Sound sound, Audio recordings) {
        return Windows.of(recordings, sound);
    }

    private static float[][] recordings(Audio audio) {
        return IntStream.range(0, audio.size()).mapToObj(audio::recording).toArray(float[][]::new);
    }

    private static List<String> prints(Audio audio) {
        return IntStream.range(0, audio.size()).mapToObj(audio::fingerprint).toList();
    }
}
