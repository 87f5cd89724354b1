package dev.graft.onnx.own;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How pictures are brought to a file of the user's own: what it says itself, and what the experiment adds. */
final class OwnPictures {
    private static final int USUAL_SIZE = 224;
    /** Of a side that the file fixes: two pictures still fill less than the largest buffer. */
    private static final int LARGEST_SIDE = 4096;

    private OwnPictures() {}

    static Pictures input(Path file, Graph graph, OnnxFile.Settings settings) {
        Value input = graph.inputs().stream()
                .findFirst()
                .orElseThrow(() -> new GraftException(
                        "%s: \"%s\" does not change with the input. See cut points with: ./graft inspect %s"
                                .formatted(file, graph.outputs().get(0).name(), file)));
        Shape shape = input.shape().filter(known -> known.rank() == 4).orElse(Shape.of());
        Channels axis = Channels.ofInput(shape);
        if (input.type() != Type.FLOAT || axis == Channels.UNKNOWN) {
            throw new GraftException(
                    "%s: its input is %s, and pictures need float [batch, 1 or 3, height, width] or [batch, height, width, 1 or 3]. Take a network for pictures; one for texts needs \"vocabulary\"."
                            .formatted(file, input));
        }
        boolean last = axis == Channels.LAST;
        int channels = (int) shape.size(axis.axis());
        if (Math.max(shape.size(last ? 1 : 2), shape.size(last ? 2 : 3)) > LARGEST_SIDE) {
            throw new GraftException(
                    "%s: its input is %s, and pictures have at most %d x %d pixels. Take a smaller network."
                            .formatted(file, input, LARGEST_SIDE, LARGEST_SIDE));
        }
        if (channels == 1 && settings.normalise() == Normalise.IMAGENET) {
            throw new GraftException(
                    "%s: normalise: imagenet is for 3 channels, and its input is %s. Allowed: unit, symmetric, bytes, auto."
                            .formatted(file, input));
        }
        return new Pictures(
                input.name(),
                channels,
                size(shape.size(last ? 1 : 2), settings),
                size(shape.size(last ? 2 : 3), settings),
                settings.fit(),
                settings.colours(),
                last ? Axes.CHANNELS_LAST : Axes.CHANNELS_FIRST,
                ordered(settings.normalise().mean(channels), settings.colours()),
                ordered(settings.normalise().deviation(channels), settings.colours()));
    }

    private static int size(long inFile, OnnxFile.Settings settings) {
        if (settings.size() > 0) {
            return settings.size();
        }
        return inFile > 0 ? Math.toIntExact(inFile) : USUAL_SIZE;
    }

    /** Contracts hold means in the order of the network's channels. */
    private static List<Double> ordered(List<Double> redFirst, Colours colours) {
        List<Double> ordered = new ArrayList<>(redFirst);
        if (colours == Colours.BGR) {
            Collections.reverse(ordered);
        }
        return ordered;
    }
}
