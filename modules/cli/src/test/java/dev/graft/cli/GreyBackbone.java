package dev.graft.cli;

import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.Network;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.own.Normalise;
import dev.graft.onnx.own.OnnxFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A backbone for grey pictures of 8 x 8, in a file that a test writes. */
final class GreyBackbone {
    static final List<String> USUAL = List.of("conv 4", "pool", "residual 6", "average");

    private GreyBackbone() {}

    /** Writes it, with these layers. */
    static Path write(Path file, List<String> layers) {
        GraphFile.write(Architecture.parse("grey", layers).graph(Shape.of(1, 8, 8), 3, new Random(5)), file);
        return file;
    }

    /** The usual one in a folder, cut where its last layer begins. */
    static Network network(Path folder) {
        return new OnnxFile()
                .network(new OnnxFile.Settings(
                        write(folder.resolve("grey.onnx"), USUAL).toString(),
                        "",
                        Normalise.SYMMETRIC,
                        Colours.RGB,
                        Fit.STRETCH,
                        0));
    }
}
