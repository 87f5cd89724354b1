package dev.graft.onnx.surgery;

import dev.graft.core.control.Control;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.features.OnnxEncoding;
import dev.graft.onnx.features.Opened;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Networks after a surgery, written and opened again as any other file. */
final class Operated {
    private Operated() {}

    /** The altered network in a file beside the other. */
    static Network network(Network network, Control control) {
        Path file = network.file().resolveSibling(control.id() + ".onnx");
        return network(network, control, file);
    }

    static Network network(Network network, Control control, Path file) {
        try {
            Files.write(file, new NetworkSurgery().altered(network, control, new Random(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Network(network.name(), file, Opened.sha256(file), network.input(), network.cut());
    }

    static Graph graph(Network network) {
        return GraphFile.read(network.file());
    }

    static float[][] features(Network network, Samples samples) {
        try (Encoder encoder = new OnnxEncoding().open(network, Device.CPU, 1)) {
            return encoder.encode(samples);
        }
    }

    static int width(Network network) {
        try (Encoder encoder = new OnnxEncoding().open(network, Device.CPU, 1)) {
            return encoder.features();
        }
    }
}
