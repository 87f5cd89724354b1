package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nodes that only hold a constant become initialisers: one way to say it, not two. */
final class Constants {
    private Constants() {}

    static Graph toInitialisers(Graph graph) {
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        List<Node> kept = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<Tensor> held = node.is("Constant") ? held(node) : Optional.empty();
            held.ifPresentOrElse(tensor -> initialisers.put(node.output(), tensor), () -> kept.add(node));
        }
        return graph.withNodes(kept).withInitialisers(initialisers);
    }

    /** The tensor in one of the attributes of Constant (its words for text stay where they are). */
    private static Optional<Tensor> held(Node node) {
        for (Attribute attribute : node.attributes().values()) {
            if (attribute instanceof Attribute.Constant constant) {
                return Optional.of(constant.tensor());
            } else if (attribute instanceof Attribute.Whole whole) {
                return Optional.of(Tensor.of(new long[] {whole.value()}));
            } else if (attribute instanceof Attribute.Real real) {
                return Optional.of(Tensor.of(new float[] {real.value()}));
            } else if (attribute instanceof Attribute.Wholes wholes) {
                long[] values =
                        wholes.values().stream().mapToLong(Long::longValue).toArray();
                return Optional.of(Tensor.of(values, values.length));
            } else if (attribute instanceof Attribute.Reals reals) {
                float[] values = new float[reals.values().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = reals.values().get(i);
                }
                return Optional.of(Tensor.of(values, values.length));
            }
        }
        return Optional.empty();
    }
}
