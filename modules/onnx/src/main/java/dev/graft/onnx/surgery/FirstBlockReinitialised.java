package dev.graft.onnx.surgery;

import dev.graft.onnx.architecture.Draw;
import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The parameters of the first block drawn anew, all others as in the file. The first block is all that its value is computed
 * of: tables beside the way, as those of kinds of text, too; a parameter that it shares with a later one changes in both. What it gives has the size of what it gave
 * ({@link SameSize}).
 */
record FirstBlockReinitialised() implements Operation {
    static final String SINGLE = "it has no second block";

    @Override
    public Optional<String> unfit(Subject subject) {
        return subject.blocks().first().isEmpty() ? Optional.of(SINGLE) : RandomBackbone.undrawable(subject);
    }

    @Override
    public Graph altered(Subject subject, Random random) {
        Graph graph = subject.graph();
        Block first = subject.blocks().first().orElseThrow();
        Map<String, Draw> draws = Initialisation.draws(graph);
        draws.keySet().retainAll(constants(graph, first));
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        draws.forEach(
                (name, draw) -> constants.computeIfPresent(name, (same, tensor) -> draw.of(tensor.shape(), random)));
        return SameSize.of(subject, graph.withInitialisers(constants), first, random);
    }

    private static Set<String> constants(Graph graph, Block first) {
        return Cut.to(graph, List.of(Value.named(first.to()))).initialisers().keySet();
    }
}
