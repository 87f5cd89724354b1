package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.onnx.model.ExportedModel;
import java.nio.file.Path;
import java.util.List;

/**
 * What an exported network takes, read from files.
 *
 * @param <T> what is read of a file
 */
sealed interface SampleFiles<T> permits PictureSamples, RecordingSamples, TableSamples, TextSamples {
    /**
     * The files of a place that a user named.
     *
     * @throws GraftException if there are none
     */
    List<Path> in(Path place);

    /**
     * What a file holds; by any thread.
     *
     * @throws GraftException if it cannot be read, or is not what the network takes
     */
    T read(Path file);

    /** What several files hold as samples, in their order: together where that is possible. */
    List<Samples> together(List<T> read);

    /** Whether a file holds many samples, a row for each: such files are read one by one. */
    default boolean ofRows() {
        return false;
    }

    /** Reads for a network. */
    static SampleFiles<?> of(ExportedModel model, TableOptions tables) {
        Class<? extends Samples> kind = model.kind();
        if (kind == Images.class) {
            return new PictureSamples(model);
        } else if (kind == Audio.class) {
            return new RecordingSamples();
        } else if (kind == Text.class) {
            return new TextSamples();
        }
        return new TableSamples(model, tables);
    }
}
