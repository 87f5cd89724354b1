package dev.graft.onnx.prepare;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.opset.OneOpset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A network as it is read is prepared once; extraction, training and export all start from the same graph. */
public final class Prepare {
    private Prepare() {}

    /**
     * The same network in one operator set, with real numbers of 16 bits as those of 32, with constants for what does not
     * change, and with a first axis that takes any number of samples where that is possible. An old operator that cannot be
     * said in the newest set keeps the network in its own: it can be run, and is refused where it is to be trained.
     *
     * @param where for messages: the file
     */
    public static Graph graph(String where, Graph graph) {
        Graph newest = newest(where, NextStatistics.of(Single.of(Constants.toInitialisers(graph))));
        // shapes are constants only behind the free axis, or they would fix the number of samples
        return Fold.of(where, FreeBatch.of(where, newest), Set.of());
    }

    private static Graph newest(String where, Graph graph) {
        try {
            return Transposes.of(where, OneOpset.of(where, graph));
        } catch (GraftException cannot) {
            return graph;
        }
    }

    /**
     * A graph for a fixed number of samples, ready for losses and gradients: of one operator set, with real numbers of 16
     * bits as those of 32, with all that does not change with the inputs as constants, and with the type and shape of every
     * value. What {@link #graph} made takes any number of samples where the file fixed it.
     *
     * @param where for messages: the file
     * @param samples what an open first axis of an input is set to
     * @throws GraftException if nodes cannot be said in that operator set: all of them
     */
    public static Ops ops(String where, Graph graph, long samples) {
        return ops(where, graph, samples, Set.of());
    }

    /**
     * The same with initialisers that change while the graph is trained: they stay, and what is computed of them stays a
     * node. Gradients can be asked for with regard to these, and to inputs.
     *
     * @param where for messages: the file
     * @param samples what an open first axis of an input is set to
     * @param trained the names of initialisers
     * @throws GraftException if nodes cannot be said in that operator set: all of them
     */
    public static Ops ops(String where, Graph graph, long samples, Set<String> trained) {
        // folded before too: what a network computes of its shapes are constants, which old operators are understood by
        Graph single = needed(Single.of(graph).forSamples(samples), trained);
        Graph fixed = Fold.of(where, NextStatistics.of(single), trained);
        Graph whole = MeanVariance.of(Sequences.of(OneOpset.of(where, fixed)));
        Graph newest = Transposes.of(where, whole);
        Graph ready = needed(newest.equals(fixed) ? fixed : Fold.of(where, newest, trained), trained);
        return Ops.on(ready, Shapes.of(where, ready, samples));
    }

    /** Without nodes and constants that no output needs. */
    private static Graph needed(Graph graph, Set<String> trained) {
        Graph needed = Cut.to(graph, graph.outputs()).withInputs(graph.inputs());
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        initialisers.keySet().removeIf(name -> !needed.initialisers().containsKey(name) && !trained.contains(name));
        return needed.withInitialisers(initialisers);
    }
}
