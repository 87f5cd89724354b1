package dev.graft.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Audio;
import dev.graft.data.Made;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFilesTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreOfAnyRate() {
        for (int hertz : new int[] {8000, 44_100}) {
            Path file = folder.resolve(hertz + ".dat");
            Made.write(file, Made.wav(hertz));
            assertThat(RecordingFiles.in(file)).containsExactly(file);
            Audio audio = RecordingFiles.read(file);
            assertThat(audio.size()).isOne();
            assertThat(audio.hertz()).isEqualTo(hertz);
            assertThat(audio.recording(0)).containsExactly(0, 0.5f, -0.5f, 32767 / 32768f);
        }
    }

    @Test
    void aFolderIsWalkedForRecordings() {
        for (String name : new String[] {"b.WAV", "a/1.wav", "song.mp3", "README.md", ".hidden/x.wav"}) {
            Made.write(folder.resolve(name), Made.wav(8000));
        }
        assertThat(RecordingFiles.in(folder).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                .containsExactly("a/1.wav", "b.WAV", "song.mp3");
        Made.write(folder.resolve("notes/a.txt"), new byte[1]);
        assertThatThrownBy(() -> RecordingFiles.in(folder.resolve("notes")))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "%s: the folder holds no recording: no file that ends in .wav. Name a folder with recordings,"
                                        .formatted(folder.resolve("notes"))
                                + " or recording files.");
    }

    @Test
    void whatIsNoRecordingIsRefusedByItsName() {
        Path file = folder.resolve("song.mp3");
        Made.write(file, "ID3 and more".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> RecordingFiles.read(file))
                .isInstanceOf(GraftException.class)
                .hasMessage(file
                        + ": is an MP3 file; recordings are WAV with PCM of 8, 16, 24 or 32 bits. Mend the file, or"
                        + " leave it out.");
    }
}
