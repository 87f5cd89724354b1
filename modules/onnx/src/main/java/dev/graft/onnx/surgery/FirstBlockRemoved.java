package dev.graft.onnx.surgery;

import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.ops.Ops;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Pictures go past the first block, through an {@link Adapter}, and have the size of what it gave ({@link SameSize}). All other
 * numbers are those of the file.
 */
record FirstBlockRemoved() implements Operation {
    @Override
    public Optional<String> unfit(Subject subject) {
        Optional<Block> first = subject.blocks().first();
        if (!(subject.input() instanceof Pictures)) {
            return Optional.of("it takes %s, and a 1 x 1 convolution adapts pictures".formatted(subject.input()));
        }
        if (first.isEmpty()) {
            return Optional.of(FirstBlockReinitialised.SINGLE);
        }
        if (subject.graph().opset() != Ops.OPSET) {
            return Optional.of("its operators are of set %d, and cannot be said in set %d"
                    .formatted(subject.graph().opset(), Ops.OPSET));
        }
        return adapter(subject, first.get()).isPresent()
                ? Optional.empty()
                : Optional.of("its first block does not make maps of maps");
    }

    @Override
    public Graph altered(Subject subject, Random random) {
        Block first = subject.blocks().first().orElseThrow();
        Adapter adapter = adapter(subject, first).orElseThrow();
        Graph graph = subject.graph();
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.putAll(adapter.constants(random));
        List<Node> nodes = graph.nodes().stream()
                .flatMap(node -> node.outputs().contains(first.to())
                        ? adapter.nodes(first.from(), first.to(), node.name()).stream()
                        : Stream.of(node))
                .toList();
        Graph whole = graph.withNodes(nodes).withInitialisers(constants);
        return SameSize.of(subject, Cut.to(whole, graph.outputs()), first, random);
    }

    private static Optional<Adapter> adapter(Subject subject, Block first) {
        return Maps.of(subject, first.from())
                .flatMap(given -> Maps.of(subject, first.to()).map(wanted -> new Adapter(given, wanted)));
    }
}
