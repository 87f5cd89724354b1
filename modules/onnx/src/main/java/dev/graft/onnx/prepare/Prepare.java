package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.ops.Ops;

/** A network as it is read is prepared once; extraction, training and export all start from the same graph. */
public final class Prepare {
    private Prepare() {}

    /**
     * The same network with constants as initialisers, real numbers of 16 bits as those of 32, and a first axis that
     * takes any number of samples where that is possible.
     *
     * @param where for messages: the file
     */
    public static Graph graph(String where, Graph graph) {
        return FreeBatch.of(where, Single.of(Constants.toInitialisers(graph)));
    }

    /**
     * A prepared graph for a fixed number of samples, ready for losses and gradients: of one operator set, with all that
     * does not change with the inputs as constants, and with the type and shape of every value.
     *
     * @param where for messages: the file
     * @param samples what an open first axis of an input is set to
     */
    public static Ops ops(String where, Graph graph, long samples) {
        Graph fixed = Fold.of(where, OneOpset.of(where, graph.forSamples(samples)));
        return Ops.on(fixed, Shapes.of(where, fixed, samples));
    }
}
