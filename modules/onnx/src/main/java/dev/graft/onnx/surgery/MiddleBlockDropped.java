package dev.graft.onnx.surgery;

import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A block is left out: what it is given is what it gives. All other numbers are those of the file; nothing is drawn. */
record MiddleBlockDropped() implements Operation {
    @Override
    public Optional<String> unfit(Subject subject) {
        return subject.blocks().middle().isPresent()
                ? Optional.empty()
                : Optional.of("no block in its middle keeps its shape");
    }

    @Override
    public Graph altered(Subject subject, Random random) {
        Block block = subject.blocks().middle().orElseThrow();
        Graph graph = subject.graph();
        List<Node> nodes = graph.nodes().stream()
                .map(node -> node.outputs().contains(block.to())
                        ? Node.of(node.name(), "Identity", List.of(block.from()), List.of(block.to()))
                        : node)
                .toList();
        return Cut.to(graph.withNodes(nodes), graph.outputs());
    }
}
