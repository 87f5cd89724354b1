package dev.graft.onnx.surgery;

import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.architecture.Learned;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is a block in a network, for any that is a chain of parts: its {@link Spine} is cut into layers, and blocks are made of
 * these.
 *
 * <p>A layer begins at the value in front of a stretch that weighs (Conv, ConvTranspose, Gemm, MatMul, a table of Gather) and
 * goes on to the next one: norms, activations, pools and positions that are added belong to the layer in front of them. A
 * convolution of each channel on its own waits for the product that mixes channels: both are one layer. What is in front of
 * the first layer is preprocessing, and in no block.
 */
public final class Blocks {
    private final Spine spine;
    private final Map<String, Value> known;
    /** Where on the spine each layer begins. */
    private final List<Integer> layers;

    private Blocks(Spine spine, Map<String, Value> known, List<Integer> layers) {
        this.spine = spine;
        this.known = known;
        this.layers = layers;
    }

    /**
     * The blocks of a graph with one output. Cost: linear in the nodes, quadratic in the layers.
     *
     * @param graph prepared
     * @param input the name of the input that samples come in by
     * @param known the values of the graph with their types and shapes
     */
    public static Blocks of(Graph graph, String input, Map<String, Value> known) {
        Spine spine = Spine.of(graph, input, known);
        Set<String> weights = Initialisation.learned(graph).stream()
                .filter(Learned::isWeight)
                .map(Learned::name)
                .collect(Collectors.toSet());
        List<Integer> layers = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < spine.stretches().size(); i++) {
            List<Weighing> weighing = spine.stretches().get(i).stream()
                    .flatMap(node -> Weighing.of(node, weights, graph.initialisers()).stream())
                    .toList();
            if (complete && !weighing.isEmpty()) {
                layers.add(i);
                complete = false;
            }
            complete |= weighing.contains(Weighing.MIXING);
        }
        return new Blocks(spine, known, layers);
    }

    /** The first layer; none if there is no second. */
    public Optional<Block> first() {
        return layers.size() < 2 ? Optional.empty() : Optional.of(block(layers.get(0), layers.get(1)));
    }

    /**
     * The block nearest the middle that can be left out: as few layers as give a value of the shape that they are given, none
     * of them the first. Of those that overlap, the one of fewer layers counts, then the one of larger values: a Fire module,
     * and not the end of one with the beginning of the next. The middle is that of the layers; of two as near, it is the
     * earlier.
     */
    public Optional<Block> middle() {
        List<Candidate> all = candidates();
        return all.stream()
                .filter(one -> all.stream().noneMatch(one::yieldsTo))
                .min(Comparator.comparingInt(one -> Math.abs(one.begin + one.end - layers.size())))
                .map(one -> block(layers.get(one.begin), one.last));
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int begin = 1; begin < layers.size(); begin++) {
            Optional<Candidate> found = Optional.empty();
            for (int end = begin + 1; end <= layers.size() && found.isEmpty(); end++) {
                found = candidate(begin, end);
            }
            found.ifPresent(candidates::add);
        }
        return candidates;
    }

    /** These layers, up to the last value in the last of them that has the shape of the first. */
    private Optional<Candidate> candidate(int begin, int end) {
        Optional<Shape> given = shape(layers.get(begin));
        int next = end < layers.size() ? layers.get(end) : spine.stretches().size();
        for (int last = next; last > layers.get(end - 1) && given.isPresent(); last--) {
            if (shape(last).equals(given)) {
                return Optional.of(new Candidate(begin, end, last, given.get().elements()));
            }
        }
        return Optional.empty();
    }

    private Optional<Shape> shape(int place) {
        String name = spine.values().get(place);
        return known.getOrDefault(name, Value.named(name)).fixedShape();
    }

    private Block block(int from, int to) {
        List<Node> nodes = spine.stretches().subList(from, to).stream()
                .flatMap(List::stream)
                .toList();
        return new Block(spine.values().get(from), spine.values().get(to), nodes);
    }

    /**
     * Layers that can be left out.
     *
     * @param begin the first of them
     * @param end the first behind them
     * @param last where on the spine their value is
     */
    private record Candidate(int begin, int end, int last, long elements) {
        boolean yieldsTo(Candidate other) {
            boolean overlaps = begin < other.end && other.begin < end;
            int shorter = Integer.compare(other.end - other.begin, end - begin);
            return overlaps && (shorter < 0 || (shorter == 0 && other.elements > elements));
        }
    }
}
