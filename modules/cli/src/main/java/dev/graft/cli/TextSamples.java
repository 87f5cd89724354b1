package dev.graft.cli;

import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.data.folder.TextFiles;
import java.nio.file.Path;
import java.util.List;

/** Texts, one in each file. */
record TextSamples() implements SampleFiles<String> {
    @Override
    public List<Path> in(Path place) {
        return TextFiles.in(place);
    }

    @Override
    public String read(Path file) {
        return TextFiles.read(file);
    }

    @Override
    public List<Samples> together(List<String> read) {
        return List.of(Text.of(read));
    }
}
