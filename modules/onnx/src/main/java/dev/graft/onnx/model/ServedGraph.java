package dev.graft.onnx.model;

import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.onnx.features.SoundInput;
import dev.graft.onnx.features.TokenInput;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Renaming;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network as it is served: from samples as they are to scores and probabilities. In front of the network stand the order
 * of colours, the normalisation and the order of axes of pictures, or what makes frames of amplitudes; behind it a softmax. The network's own values keep their names,
 * but for its input, its output, and those that are called as one of the new ones. Mutable; used by one thread.
 */
final class ServedGraph {
    private static final String PREFIX = "input/";
    private static final String FRAMES = PREFIX + "frames";

    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private String last;

    private ServedGraph(String entrance) {
        last = entrance;
    }

    static Graph of(Model model, ModelCard card) {
        String entrance = card.entrance().input().name();
        ServedGraph served = new ServedGraph(entrance);
        if (model.input() instanceof Pictures pictures) {
            served.bring(pictures);
        } else if (model.input() instanceof Sound sound) {
            served.bring(sound, model.graph().inputs().get(0));
        }
        Graph network = served.renamed(model.graph(), entrance);
        served.constants.putAll(network.initialisers());
        served.nodes.addAll(network.nodes());
        served.add(
                "Softmax",
                List.of(ModelCard.SCORES),
                ModelCard.PROBABILITIES,
                Map.of("axis", Attribute.whole(1))); // in every operator set the same of [samples, classes]
        Graph whole = new Graph(
                model.name(),
                network.opsets(),
                List.of(card.entrance().input()),
                card.exits(),
                served.constants,
                served.nodes);
        return Cut.to(whole, card.exits());
    }

    /** From intensities {@code [batch, height, width, channels]}, red first, to what the network was trained on. */
    private void bring(Pictures contract) {
        int channels = contract.channels();
        if (channels == 3 && contract.colours() == Colours.BGR) {
            constants.put(PREFIX + "order", Tensor.of(new long[] {2, 1, 0}, 3));
            add("Gather", List.of(last, PREFIX + "order"), PREFIX + "bgr", Map.of("axis", Attribute.whole(3)));
        }
        float[] scale = new float[channels];
        float[] shift = new float[channels];
        boolean scaled = false;
        boolean shifted = false;
        for (int c = 0; c < channels; c++) {
            scale[c] = (float) (1 / (255 * contract.deviation().get(c)));
            shift[c] = (float) (-contract.mean().get(c) / contract.deviation().get(c));
            scaled |= scale[c] != 1;
            shifted |= shift[c] != 0;
        }
        if (scaled) {
            constants.put(PREFIX + "scale", Tensor.of(scale, channels));
            add("Mul", List.of(last, PREFIX + "scale"), PREFIX + "scaled", Map.of());
        }
        if (shifted) {
            constants.put(PREFIX + "shift", Tensor.of(shift, channels));
            add("Add", List.of(last, PREFIX + "shift"), PREFIX + "shifted", Map.of());
        }
        if (contract.axes() == Axes.CHANNELS_FIRST) {
            Map<String, Attribute> order = Map.of("perm", Attribute.wholes(0, 3, 1, 2));
            add("Transpose", List.of(last), PREFIX + "planes", order);
        }
    }

    /**
     * From the amplitudes of windows {@code [batch, window]} to what the network is given. Each window is brought for itself:
     * a network that makes frames may look at all that it is given.
     */
    private void bring(Sound contract, Value input) {
        if (contract.fullScale() != 1) {
            constants.put(PREFIX + "scale", Tensor.of(new float[] {(float) contract.fullScale()}, 1));
            add("Mul", List.of(last, PREFIX + "scale"), PREFIX + "scaled", Map.of());
        }
        contract.spectrogram().ifPresent(mel -> {
            Map<String, Attribute> body = new LinkedHashMap<>();
            body.put("body", new Attribute.Body(Renaming.of(SoundInput.frames(mel), ServedGraph::inFrames)));
            body.put("num_scan_inputs", Attribute.whole(1));
            add("Scan", List.of(last), FRAMES, body);
        });
        long[] sizes = Batch.sizes(input, 1);
        sizes[0] = -1;
        constants.put(PREFIX + "window", Tensor.of(sizes, sizes.length));
        add("Reshape", List.of(last, PREFIX + "window"), PREFIX + "windows", Map.of());
    }

    /** What is called as something outside would stand for that. */
    private static String inFrames(String name) {
        return name.isEmpty() ? name : FRAMES + "/" + name;
    }

    private void add(String op, List<String> inputs, String output, Map<String, Attribute> attributes) {
        nodes.add(new Node(output, "", op, inputs, List.of(output), attributes));
        last = output;
    }

    /** The network, its input and output by their new names. */
    private Graph renamed(Graph network, String entrance) {
        Set<String> taken = new HashSet<>(network.values());
        network.allNodes().forEach(node -> {
            taken.add(node.name());
            taken.addAll(node.outputs());
        });
        Set<String> reserved = new HashSet<>(Set.of(entrance, ModelCard.SCORES, ModelCard.PROBABILITIES));
        taken.stream()
                .filter(name -> name.startsWith(Backbones.HEAD)
                        || name.startsWith(TokenInput.PREFIX)
                        || name.startsWith(FRAMES))
                .forEach(reserved::add); // the file may get others
        reserved.addAll(constants.keySet());
        nodes.forEach(node -> reserved.add(node.output()));
        Map<String, String> names = new HashMap<>();
        reserved.stream().filter(taken::contains).forEach(name -> {
            String other = "network/" + name;
            while (!taken.add(other)) {
                other += "_";
            }
            names.put(name, other);
        });
        names.put(network.inputs().get(0).name(), last);
        names.put(network.outputs().get(0).name(), ModelCard.SCORES);
        return Renaming.of(network, name -> names.getOrDefault(name, name));
    }
}
