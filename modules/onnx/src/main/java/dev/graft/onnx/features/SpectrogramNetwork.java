package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Spectrogram;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network that turns amplitudes into frames. Owns native memory until it is closed; used by one thread at a time. */
final class SpectrogramNetwork implements AutoCloseable {
    private static final String FRAMES = "frames/";

    private final String where;
    private final Session session;
    private final String input;
    private final Spectrogram contract;

    /** Frames, one after the other: {@code [count, values.length / count]}. */
    record Frames(int count, float[] values) {
        int width() {
            return values.length / count;
        }
    }

    private SpectrogramNetwork(String where, Session session, String input, Spectrogram contract) {
        this.where = where;
        this.session = session;
        this.input = input;
        this.contract = contract;
    }

    static SpectrogramNetwork open(Spectrogram contract, Device device, int threads) {
        String where = contract.file().toString();
        Graph graph = OnnxEncoding.prepared(contract.file(), contract.sha256());
        String input = graph.inputs().get(0).name();
        CutNetwork.input(where, graph, input);
        return new SpectrogramNetwork(
                where, Session.open(where, GraphFile.bytes(graph), device, threads), input, contract);
    }

    /** The same as one graph: from amplitudes {@code [samples]}, its only input, to the numbers of all frames, its only output. */
    static Graph graph(Spectrogram contract) {
        Graph graph = OnnxEncoding.prepared(contract.file(), contract.sha256());
        String amplitudes = graph.inputs().get(0).name();
        String frames = graph.outputs().get(0).name();
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put(FRAMES + "first", Tensor.of(new long[] {0}, 1));
        constants.put(FRAMES + "all", Tensor.of(new long[] {-1}, 1));
        constants.put(FRAMES + "scale", Tensor.of(new float[] {(float) contract.scale()}, 1));
        constants.put(FRAMES + "shift", Tensor.of(new float[] {(float) contract.shift()}, 1));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.of(
                FRAMES + "one", "Unsqueeze", List.of(FRAMES + "amplitudes", FRAMES + "first"), List.of(amplitudes)));
        nodes.addAll(graph.nodes());
        nodes.add(node("Mul", "scaled", frames, FRAMES + "scale"));
        nodes.add(node("Add", "shifted", FRAMES + "scaled", FRAMES + "shift"));
        nodes.add(node("Reshape", "numbers", FRAMES + "shifted", FRAMES + "all"));
        return graph.withNodes(nodes)
                .withInitialisers(constants)
                .withInputs(List.of(Value.of(FRAMES + "amplitudes", Type.FLOAT, Shape.of(-1))))
                .withOutputs(List.of(Value.of(FRAMES + "numbers", Type.FLOAT, Shape.of(-1))));
    }

    private static Node node(String op, String name, String... inputs) {
        return Node.of(FRAMES + name, op, List.of(inputs), List.of(FRAMES + name));
    }

    /** The frames of amplitudes: the last axis of what the network gives holds one. */
    Frames frames(float[] amplitudes) {
        Floats frames = session.run(Map.of(input, Floats.of(amplitudes, 1, amplitudes.length)))
                .values()
                .iterator()
                .next();
        float[] values = frames.toArray();
        int width = frames.shape().length < 2 ? 0 : Math.toIntExact(frames.shape()[frames.shape().length - 1]);
        if (width == 0 || values.length == 0) {
            throw new GraftException(
                    "%s: it makes no frames of %d amplitudes. Name a network from [1, samples] to [1, frames, bins]."
                            .formatted(where, amplitudes.length));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * contract.scale() + contract.shift());
        }
        return new Frames(values.length / width, values);
    }

    /** The least number of amplitudes that make so many frames: every frame more takes the same number of amplitudes. */
    int amplitudes(int frames, int hertz) {
        int inOneSecond = frames(new float[hertz]).count();
        int perFrame = hertz / Math.max(1, frames(new float[2 * hertz]).count() - inOneSecond);
        int least = hertz + (frames - inOneSecond) * perFrame;
        if (least < 1 || frames(new float[least]).count() != frames) {
            throw new GraftException(
                    "%s: it gives no frame for every so many amplitudes, so windows of %d frames have no length."
                            .formatted(where, frames));
        }
        return least;
    }

    @Override
    public void close() {
        session.close();
    }
}
