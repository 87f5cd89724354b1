package dev.graft.onnx.surgery;

import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import dev.graft.onnx.features.PictureInput;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Pictures of patches, 8 x 8 of random colours: smooth here, with an edge there, as photographs are. What a network makes of
 * them is about as large as what it makes of these, where noise would be far off.
 */
record Patches(Pictures contract, Floats input) {
    private static final int PICTURES = 4;
    private static final int SIDE = 8;

    static Patches of(Pictures contract, Random random) {
        PictureInput pictures = new PictureInput(contract);
        FloatBuffer batch = Floats.direct(PICTURES * pictures.size());
        for (int i = 0; i < PICTURES; i++) {
            pictures.write(picture(contract, random), batch, i);
        }
        return new Patches(contract, new Floats(batch, pictures.shape(PICTURES)));
    }

    private static Image picture(Pictures contract, Random random) {
        int channels = contract.channels();
        byte[] patches = new byte[SIDE * SIDE * channels];
        random.nextBytes(patches);
        byte[] pixels = new byte[contract.height() * contract.width() * channels];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / channels;
            int row = pixel / contract.width() * SIDE / contract.height();
            int column = pixel % contract.width() * SIDE / contract.width();
            pixels[i] = patches[(row * SIDE + column) * channels + i % channels];
        }
        return new Image(contract.height(), contract.width(), channels, pixels);
    }

    /** The root of the mean square of what a network has at a value. */
    double size(Graph graph, String value) {
        Graph front = Cut.to(graph, List.of(Value.named(value)));
        try (Session session = Session.open(value, GraphFile.bytes(front), Device.CPU, 1)) {
            float[] numbers = session.run(Map.of(contract.name(), input))
                    .values()
                    .iterator()
                    .next()
                    .toArray();
            double squares = 0;
            for (float number : numbers) {
                squares += (double) number * number;
            }
            return Math.sqrt(squares / numbers.length);
        }
    }
}
