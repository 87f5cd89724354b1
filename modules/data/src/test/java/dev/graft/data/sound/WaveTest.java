package dev.graft.data.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Audio;
import dev.graft.data.Made;
import dev.graft.data.folder.FoundFile;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveTest {
    @Test
    void eightBitsAreUnsigned() {
        Wave wave = read(Made.wav(new AudioFormat(8000, 8, 1, false, false), new byte[] {0, -128, -64, -1}));
        assertThat(wave.hertz()).isEqualTo(8000);
        assertThat(wave.amplitudes()).containsExactly(-1, 0, 0.5f, 127 / 128f);
    }

    @Test
    void sixteenBits() {
        Wave wave = read(Made.wav(22050));
        assertThat(wave.hertz()).isEqualTo(22050);
        assertThat(wave.amplitudes()).containsExactly(0, 0.5f, -0.5f, 32767 / 32768f);
    }

    @Test
    void twentyFourAndThirtyTwoBits() {
        AudioFormat three = new AudioFormat(8000, 24, 1, true, false);
        assertThat(read(Made.wav(three, new byte[] {0, 0, 64, 1, 0, -128})).amplitudes())
                .containsExactly(0.5f, (float) (1 / 8388608.0 - 1));
        AudioFormat four = new AudioFormat(8000, 32, 1, true, false);
        assertThat(read(Made.wav(four, new byte[] {0, 0, 0, 32, 0, 0, 0, -128})).amplitudes())
                .containsExactly(0.25f, -1);
    }

    @Test
    void floatsAreTakenAsTheyAre() {
        AudioFormat floats = new AudioFormat(Encoding.PCM_FLOAT, 8000, 32, 1, 4, 8000, false);
        assertThat(read(Made.wav(floats, new byte[] {0, 0, 64, -65})).amplitudes())
                .containsExactly(-0.75f);
    }

    @Test
    void stereoIsAveraged() {
        AudioFormat stereo = new AudioFormat(8000, 16, 2, true, false);
        assertThat(read(Made.wav(stereo, new byte[] {0, 64, 0, 32, 0, -128, 0, 0}))
                        .amplitudes())
                .containsExactly(0.375f, -0.5f);
    }

    @Test
    void aFolderOfRecordingsHasOneRate(@TempDir Path folder) {
        Made.write(folder.resolve("no/a.wav"), Made.wav(16000));
        Made.write(folder.resolve("yes/b.wav"), Made.wav(16000));
        Labelled labelled = new RecordingFolder()
                .load(new RecordingFolder.Settings(folder.toString(), "", 0, SoundForm.RECORDINGS));
        assertThat(labelled.classes().names()).containsExactly("no", "yes");
        Audio audio = (Audio) labelled.samples();
        assertThat(audio.hertz()).isEqualTo(16000);
        assertThat(audio.recording(1)).containsExactly(0, 0.5f, -0.5f, 32767 / 32768f);
        assertThat(audio.fingerprint(0)).isEqualTo(audio.fingerprint(1));
    }

    private static Wave read(byte[] bytes) {
        return Wave.read(bytes, new FoundFile("a", "a", "Mend it.", () -> new ByteArrayInputStream(bytes)));
    }
}
