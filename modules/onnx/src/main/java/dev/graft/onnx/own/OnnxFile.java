package dev.graft.onnx.own;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.strategy.Setting;
import dev.graft.onnx.features.DefaultCut;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.prepare.Sides;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The backbone {@code onnx}: a network for pictures, texts or recordings in a file of the user's own. */
public final class OnnxFile implements Backbone<OnnxFile.Settings> {
    private static final int LARGEST_SIZE = 2048;

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
            int size,

            TextSettings texts) {
        public Settings {
            require(size >= 0 && size <= LARGEST_SIZE, "size must be from 0 to %d, was %d", LARGEST_SIZE, size);
        }

        boolean areOfPictures() {
            return normalise != Normalise.AUTO || colours != Colours.RGB || fit != Fit.STRETCH || size != 0;
        }

        boolean areOfTexts() {
            return !texts.equals(TextSettings.NONE);
        }

        /** Of a network for pictures. */
        public Settings(String file, String cut, Normalise normalise, Colours colours, Fit fit, int size) {
            this(file, cut, normalise, colours, fit, size, TextSettings.NONE);
        }
    }

    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public String summary() {
        return "An ONNX file of your own: it takes pictures, or texts, or what Graft wrote it for.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Facts facts() {
        return new Facts(
                "the user's own",
                "as the file says",
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
        String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
        Graph graph = Prepare.graph(file.toString(), GraphFile.parse(file.toString(), bytes));
        String cut = settings.cut().isBlank() ? DefaultCut.of(graph) : settings.cut();
        Graph kept = Cut.at(file.toString(), graph, cut);
        InputContract input = input(settings, file, sha256, bytes, kept);
        if (settings.size() > 0 && input instanceof Pictures pictures) {
            Sides.of(file.toString(), kept, pictures);
        }
        return new Network(
                file.getFileName().toString().replaceFirst("\\.onnx$", ""),
                file,
                sha256,
                input,
                kept.outputs().get(0).name());
    }

    /** What Graft wrote says itself what it takes; only pictures may be normalised in another way. */
    private static InputContract input(Settings settings, Path file, String sha256, byte[] bytes, Graph kept) {
        Map<String, String> metadata = GraphFile.imprint(file.toString(), bytes).metadata();
        if (metadata.containsKey("graft.format")) {
            Optional<InputContract> own = OwnExport.input(settings, file, sha256, metadata);
            if (own.isPresent()) {
                return own.get();
            }
        }
        if (settings.texts().isMeant() && settings.areOfPictures()) {
            throw new GraftException(
                    "backbone onnx: \"vocabulary\" says that %s takes texts, and normalise, colours, fit and size are for pictures. Leave one or the other out."
                            .formatted(file));
        }
        if (settings.texts().isMeant()) {
            return settings.texts().input();
        }
        if (settings.areOfTexts()) {
            throw new GraftException(
                    "backbone onnx: length and unit-length are for texts, which %s takes only with a \"vocabulary\". Name its tokenizer.json, or leave them out."
                            .formatted(file));
        }
        return OwnPictures.input(file, kept, settings);
    }
}
