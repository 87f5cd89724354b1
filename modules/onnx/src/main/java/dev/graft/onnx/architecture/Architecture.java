package dev.graft.onnx.architecture;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network in a few lines: its layers from the input on, without the last, linear one, which is always there. Without
 * layers it is that one alone.
 *
 * @param name for messages: the setting that it stands in
 * @param layers with presets as what they stand for
 */
public record Architecture(String name, List<Layer> layers) {
    /** The input of its graphs. */
    public static final String INPUT = "input";

    /** The output of its graphs: what comes out of the last layer, before any softmax. */
    public static final String SCORES = "scores";

    /** The last layer, which is always there: its parameters are called {@code last/weight} and {@code last/bias}. */
    public static final String LAST = "last";

    public Architecture {
        layers = List.copyOf(layers);
    }

    /**
     * Reads an architecture.
     *
     * @param name for messages: the setting that it stands in
     * @param texts each a {@link Layer} or a {@link Preset}
     * @throws IllegalArgumentException if a text is neither: which one, what is allowed, and the nearest
     */
    public static Architecture parse(String name, List<String> texts) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            try {
                layers.addAll(Preset.of(text.strip()).map(Preset::layers).orElseGet(() -> List.of(Layer.parse(text))));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "%s: line %d, \"%s\": %s".formatted(name, i + 1, text, wrong.getMessage()), wrong);
            }
        }
        return new Architecture(name, layers);
    }

    /**
     * The network, with parameters as {@link Initialisation} draws them. It takes any number of samples, has ONNX's operator
     * set {@link dev.graft.onnx.ops.Ops#OPSET}, the input {@link #INPUT} and the output {@link #SCORES} [batch, outputs]; layers
     * are called after what they are and counted, as their parameters: {@code conv1/weight}, {@code conv1/norm/scale}. Maps
     * that reach the last layer are written out as one vector. Put behind features, [features], it is a head.
     *
     * @param sample the shape of one sample: [channels, height, width] or [features]
     * @param outputs at least 1
     * @param random read for each weight in the order of layers
     * @throws GraftException if layers do not fit samples of this shape: which one, and why
     */
    public Graph graph(Shape sample, int outputs, Random random) {
        require(outputs >= 1, "%s: outputs must be at least 1, was %d", name, outputs);
        try {
            return Initialisation.drawn(draft(sample, new ArrayList<>()).graph(name, outputs), random);
        } catch (IllegalArgumentException wrong) {
            throw new GraftException("%s: the last layer: %s.".formatted(name, wrong.getMessage()), wrong);
        }
    }

    /**
     * The names of the values that come out of the layers in its graphs, one for each, without the last, linear one.
     *
     * @param sample the shape of one sample
     * @throws GraftException as {@link #graph}
     */
    public List<String> ends(Shape sample) {
        List<String> ends = new ArrayList<>();
        draft(sample, ends);
        return ends;
    }

    private Draft draft(Shape sample, List<String> ends) {
        if (!sample.isFixed() || (sample.rank() != 1 && sample.rank() != 3) || sample.elements() < 1) {
            throw new GraftException(
                    "%s: it takes samples [features] or [channels, height, width], found %s.".formatted(name, sample));
        }
        Draft draft = new Draft(sample);
        for (int i = 0; i < layers.size(); i++) {
            try {
                draft.add(layers.get(i));
                ends.add(draft.value());
            } catch (IllegalArgumentException wrong) {
                throw new GraftException(
                        "%s: layer %d, \"%s\": %s."
                                .formatted(name, i + 1, layers.get(i).text(), wrong.getMessage()),
                        wrong);
            }
        }
        return draft;
    }
}
