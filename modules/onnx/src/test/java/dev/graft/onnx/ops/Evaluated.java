package dev.graft.onnx.ops;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression comes to. */
public final class Evaluated {
    private Evaluated() {}

    /** The numbers of a value of float numbers, computed by ONNX Runtime. */
    public static float[] of(Ops ops, Value value, Map<String, Floats> inputs) {
        byte[] model = GraphFile.bytes(ops.graph(List.of(value)));
        try (Session session = Session.open("expression", model, Device.CPU, 1)) {
            return Optional.ofNullable(session.run(inputs).get(value.name()))
                    .orElseThrow()
                    .toArray();
        }
    }
}
