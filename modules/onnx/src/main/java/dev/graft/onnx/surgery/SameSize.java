package dev.graft.onnx.surgery;

import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.UnitInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a new block gives, brought to about the size of what the file's gave. What is behind it has learned to be given that:
 * SqueezeNet's second block gets numbers of about 50, drawn weights make 0.6, and its biases would say all.
 *
 * <p>In front of the block pictures are brought to unit size, which drawn numbers are meant for ({@link UnitInput}); behind it
 * stands a factor. It is measured on {@link Patches}, as in D. Mishkin and J. Matas, All you need is a good init (ICLR 2016),
 * and rounded to a power of two, so that the last bits of a processor do not change a file. Recordings and texts are not
 * measured, and have no factor.
 */
final class SameSize {
    /** In front of the names of all that is new. */
    private static final String PREFIX = "size/";

    private static final String FACTOR = PREFIX + "factor";

    private SameSize() {}

    /**
     * The network with its factors.
     *
     * @param network the subject with another block, of the same names in front of it and behind
     */
    static Graph of(Subject subject, Graph network, Block block, Random random) {
        Graph unit = UnitInput.of(network, subject.input());
        if (!(subject.input() instanceof Pictures pictures)) {
            return unit;
        }
        Patches patches = Patches.of(pictures, random);
        double ratio = patches.size(subject.graph(), block.to()) / patches.size(unit, block.to());
        int power = (int) Math.rint(Math.log(ratio) / Math.log(2));
        return power == 0 || !Double.isFinite(ratio) ? unit : scaled(unit, block.to(), Math.scalb(1f, power));
    }

    private static Graph scaled(Graph graph, String value, float factor) {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put(FACTOR, Tensor.of(new float[] {factor}, 1));
        List<Node> nodes = graph.nodes().stream()
                .flatMap(node -> node.outputs().contains(value) ? scaled(node, value) : Stream.of(node))
                .toList();
        return graph.withNodes(nodes).withInitialisers(constants);
    }

    private static Stream<Node> scaled(Node last, String value) {
        String before = PREFIX + value;
        return Stream.of(
                last.withOutputs(last.outputs().stream()
                        .map(output -> output.equals(value) ? before : output)
                        .toList()),
                Node.of(PREFIX + "scaled", "Mul", List.of(before, FACTOR), List.of(value)));
    }
}
