package dev.graft.onnx.model;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples through the frozen part of a graph, each time anew: where pictures change, or are too many to be kept. */
final class FrontFeed implements Feed {
    private final Feed samples;
    private final Value input;
    private final List<Value> outputs;
    private final Session session;
    private Floats room;

    /**
     * Opens the frozen part.
     *
     * @param samples what its input is given; closed with it, or if it cannot be opened
     * @param front of one input, whose axes are fixed but for the first
     */
    FrontFeed(String where, Feed samples, Graph front, Execution execution) {
        this.samples = samples;
        this.input = front.inputs().get(0);
        this.outputs = front.outputs();
        this.room = Batch.of(input, 1);
        try {
            this.session = Session.open(where, GraphFile.bytes(front), execution.device(), execution.threads());
        } catch (RuntimeException | Error e) {
            samples.close();
            throw e;
        }
    }

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public int sample(int row) {
        return samples.sample(row);
    }

    @Override
    public void fill(int[] positions, List<FloatBuffer> inputs) {
        if (room.shape()[0] != positions.length) {
            room = Batch.of(input, positions.length);
        }
        samples.fill(positions, List.of(room.values()));
        Map<String, Floats> written = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            written.put(
                    outputs.get(i).name(),
                    new Floats(inputs.get(i).duplicate(), Batch.sizes(outputs.get(i), positions.length)));
        }
        session.run(Map.of(input.name(), room), written);
    }

    @Override
    public void close() {
        try (samples) {
            session.close();
        }
    }
}
