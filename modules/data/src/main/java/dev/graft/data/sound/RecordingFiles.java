package dev.graft.data.sound;

import dev.graft.core.samples.Audio;
import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.LooseFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Recordings without classes: single WAV files, and those of folders. */
public final class RecordingFiles {
    private static final LooseFiles FILES = new LooseFiles(
            "recording",
            Set.of("wav", "wave", "mp3", "m4a", "aac", "ogg", "opus", "flac", "aif", "aiff", "au", "wma"),
            ".wav");

    private RecordingFiles() {}

    /**
     * A file, or the recordings of a folder and of the folders in it, in the order of their paths. In a folder recordings
     * are known by their names ({@code .wav}).
     *
     * @throws dev.graft.core.GraftException if there is no such file or folder, with the nearest name; or the folder holds
     *     no recording
     */
    public static List<Path> in(Path place) {
        return FILES.in(place);
    }

    /**
     * The recording of a file, one sample at the file's own rate; it is kept. Stereo is averaged to mono.
     *
     * @throws dev.graft.core.GraftException if it is no WAV, is damaged or compressed
     */
    public static Audio read(Path file) {
        FoundFile found = LooseFiles.file(file);
        Wave wave = Wave.read(found.bytes(), found);
        return Audio.over(1, wave.hertz(), row -> wave.amplitudes());
    }
}
