package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.model.ExportedModel;
import java.nio.file.Path;
import java.util.List;

/** Tables, whose rows are vectors. */
record TableSamples(ExportedModel model, TableOptions tables) implements SampleFiles<Dense> {
    TableSamples {
        tables.require();
    }

    @Override
    public List<Path> in(Path place) {
        return List.of(place);
    }

    @Override
    public Dense read(Path file) {
        Dense vectors = tables.read(file);
        if (vectors.features() != model.features()) {
            throw new GraftException(
                    "%s: it has %d columns of numbers, and %s takes vectors of %d features. Leave out columns that are no features: --without NAME,NAME."
                            .formatted(file, vectors.features(), model.where(), model.features()));
        }
        return vectors;
    }

    @Override
    public List<Samples> together(List<Dense> read) {
        return List.copyOf(read);
    }

    @Override
    public boolean ofRows() {
        return true;
    }
}
