package dev.graft.onnx.features;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.strategy.Setting;
import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.prepare.Sides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The backbone {@code onnx}: a network for pictures in a file of the user's own. */
public final class OnnxFile implements Backbone<OnnxFile.Settings> {
    private static final int LARGEST_SIZE = 2048;
    private static final int USUAL_SIZE = 224;
    /** Of a side that the file fixes: two pictures still fill less than the largest buffer. */
    private static final int LARGEST_SIDE = 4096;

    /** Which file, and how pictures are brought to it; height, width, channels and the order of axes it says itself. */
    public record Settings(
            @Setting(byDefault = "", about = "The ONNX file, from the folder that graft is started in.")
            String file,

            @Setting(
                    byDefault = "",
                    about =
                            "The value or node whose activations are the features, as \"./graft inspect FILE\" names it. Default: what the classifier reads, or the output where no classifier can be told.")
            String cut,

            @Setting(
                    byDefault = "auto",
                    about =
                            "What the network was trained on: imagenet (mean 0, deviation 1), unit (0 to 1), symmetric (-1 to 1) or bytes (0 to 255); auto is what the file says where Graft wrote it, else imagenet for colours, unit for grey.")
            Normalise normalise,

            @Setting(byDefault = "rgb", about = "The order of colours that the network was trained on.")
            Colours colours,

            @Setting(byDefault = "stretch", about = "How a picture of another shape becomes one of the network's.")
            Fit fit,

            @Setting(
                    byDefault = "0",
                    about =
                            "Height and width that pictures are brought to, 1 to 2048, where the network takes them up to its cut. 0: what the file says, 224 where it leaves them open.")
            int size) {
        public Settings {
            require(size >= 0 && size <= LARGEST_SIZE, "size must be from 0 to %d, was %d", LARGEST_SIZE, size);
        }
    }

    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public String summary() {
        return "An ONNX file of your own that takes pictures.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Facts facts() {
        return new Facts(
                "the user's own",
                "pictures, as the file says",
                OptionalLong.empty(),
                OptionalLong.empty(),
                "the user's own",
                Optional.empty(),
                Origin.OWN);
    }

    @Override
    public Network network(Settings settings) {
        if (settings.file().isBlank()) {
            throw new GraftException(
                    "backbone onnx: \"file\" is missing. Name an ONNX file: {backbone: onnx, file: model.onnx}.");
        }
        Path file = Path.of(settings.file());
        byte[] bytes = GraphFile.bytes(file);
        Graph graph = Prepare.graph(file.toString(), GraphFile.parse(file.toString(), bytes));
        String cut = settings.cut().isBlank() ? DefaultCut.of(graph) : settings.cut();
        Graph kept = Cut.at(file.toString(), graph, cut);
        Pictures input = contract(file, kept, asExported(settings, file, bytes));
        if (settings.size() > 0) {
            Sides.of(file.toString(), kept, input);
        }
        return new Network(
                file.getFileName().toString().replaceFirst("\\.onnx$", ""),
                file,
                HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes)),
                input,
                kept.outputs().get(0).name(),
                Network.Start.PRETRAINED);
    }

    /** Files that Graft wrote normalise what they are given themselves, and say how a picture is fitted. */
    private static Settings asExported(Settings settings, Path file, byte[] bytes) {
        Optional<String> word = Optional.ofNullable(
                GraphFile.imprint(file.toString(), bytes).metadata().get("graft.fit"));
        if (settings.normalise() != Normalise.AUTO || word.isEmpty()) {
            return settings;
        }
        Fit fit = Arrays.stream(Fit.values())
                .filter(any -> any.word().equals(word.get()))
                .findFirst()
                .orElseThrow(() ->
                        new GraftException("%s: its metadata are broken: graft.fit is \"%s\". Export the network again."
                                .formatted(file, word.get())));
        boolean contradicts =
                settings.colours() != Colours.RGB || (settings.fit() != Fit.STRETCH && settings.fit() != fit);
        if (contradicts) {
            throw new GraftException(
                    "%s: Graft wrote it, and it says itself how pictures are brought to it: rgb, %s. Leave out \"colours\" and \"fit\"."
                            .formatted(file, fit.word()));
        }
        return new Settings(settings.file(), settings.cut(), Normalise.BYTES, Colours.RGB, fit, settings.size());
    }

    private static Pictures contract(Path file, Graph graph, Settings settings) {
        Value input = graph.inputs().stream()
                .findFirst()
                .orElseThrow(() -> new GraftException(
                        "%s: \"%s\" does not change with the input. See cut points with: ./graft inspect %s"
                                .formatted(file, graph.outputs().get(0).name(), file)));
        Shape shape = input.shape().filter(known -> known.rank() == 4).orElse(Shape.of());
        Channels axis = Channels.ofInput(shape);
        if (input.type() != Type.FLOAT || axis == Channels.UNKNOWN) {
            throw new GraftException(
                    "%s: its input is %s, and pictures need float [batch, 1 or 3, height, width] or [batch, height, width, 1 or 3]. Take a network for pictures."
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

    private static int size(long inFile, Settings settings) {
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
