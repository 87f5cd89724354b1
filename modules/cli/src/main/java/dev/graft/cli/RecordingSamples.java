package dev.graft.cli;

import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Samples;
import dev.graft.data.sound.RecordingFiles;
import java.nio.file.Path;
import java.util.List;

/** Recordings, each at its own rate. */
record RecordingSamples() implements SampleFiles<Audio> {
    @Override
    public List<Path> in(Path place) {
        return RecordingFiles.in(place);
    }

    @Override
    public Audio read(Path file) {
        return RecordingFiles.read(file);
    }

    @Override
    public List<Samples> together(List<Audio> read) {
        return List.copyOf(read);
    }
}
