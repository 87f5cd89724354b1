package dev.graft.cli;

import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.data.picture.PictureFiles;
import dev.graft.onnx.model.ExportedModel;
import java.nio.file.Path;
import java.util.List;

/** Pictures, each brought to the network's size where it is read. */
record PictureSamples(ExportedModel model) implements SampleFiles<Image> {
    @Override
    public List<Path> in(Path place) {
        return PictureFiles.in(place);
    }

    @Override
    public Image read(Path file) {
        return model.fitted(PictureFiles.read(file));
    }

    @Override
    public List<Samples> together(List<Image> read) {
        return List.of(Images.of(read));
    }
}
