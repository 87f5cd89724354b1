package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Vectors;
import dev.graft.core.network.Network;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an exported network says of itself, so that whoever has the file needs nothing else: it is written into the file's
 * metadata, under keys that begin with {@code graft.}, and read from there.
 *
 * @param name of the network
 * @param input how a sample is brought to the input of the file; intensities of pictures go in as they are, from 0 to 255
 * @param backbone the name and SHA-256 of the network that it came from, if it came from one
 */
public record ModelCard(String name, List<String> classes, InputContract input, Optional<Origin> backbone) {
    /** The version of the keys and of what they stand for. */
    static final String FORMAT = "1";

    static final String PIXELS = "pixels";
    static final String VECTORS = "vectors";
    static final String SCORES = "scores";
    static final String PROBABILITIES = "probabilities";

    /** Where weights come from: a file. */
    public record Origin(String name, String sha256) {}

    public ModelCard {
        classes = List.copyOf(classes);
    }

    /**
     * The card of a network that is to be exported.
     *
     * @throws GraftException if it takes neither pictures nor vectors
     */
    static ModelCard of(Model model) {
        return new ModelCard(
                model.name(), model.classes(), input(model), model.backbone().map(ModelCard::origin));
    }

    private static Origin origin(Network backbone) {
        return new Origin(backbone.name(), backbone.sha256());
    }

    private static InputContract input(Model model) {
        if (model.input() instanceof Pictures p) {
            return pixels(p.channels(), p.height(), p.width(), p.fit());
        } else if (model.input() instanceof Vectors v) {
            return new Vectors(VECTORS, v.features());
        }
        throw new GraftException("export: %s takes %s; networks for pictures and for vectors can be exported."
                .formatted(model.name(), model.input()));
    }

    private static Pictures pixels(int channels, int height, int width, Fit fit) {
        return new Pictures(
                PIXELS,
                channels,
                height,
                width,
                fit,
                Colours.RGB,
                Axes.CHANNELS_LAST,
                Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 1 / 255.0));
    }

    /** The only input of the file. */
    Value entrance() {
        Shape.Dim batch = Shape.Dim.open("batch");
        if (input instanceof Pictures p) {
            return Value.of(
                    PIXELS,
                    Type.FLOAT,
                    Shape.of(-1, p.height(), p.width(), p.channels()).with(0, batch));
        }
        return Value.of(
                VECTORS, Type.FLOAT, Shape.of(-1, ((Vectors) input).features()).with(0, batch));
    }

    /** The outputs of the file: scores, and probabilities. */
    List<Value> exits() {
        Shape shape = Shape.of(-1, classes.size()).with(0, Shape.Dim.open("batch"));
        return List.of(Value.of(SCORES, Type.FLOAT, shape), Value.of(PROBABILITIES, Type.FLOAT, shape));
    }

    /** The card in words, for people who look into the file. */
    String about() {
        String taken = input instanceof Pictures p
                ? "pixels float [batch, %d, %d, %d]: intensities from 0 to 255, %s, of pictures resized by \"%s\""
                        .formatted(
                                p.height(),
                                p.width(),
                                p.channels(),
                                p.channels() == 1 ? "grey" : "red, green, blue",
                                p.fit().word())
                : "vectors float [batch, %d]".formatted(((Vectors) input).features());
        return "%s. Takes %s. Gives scores and probabilities float [batch, %d], in the order of the classes in graft.classes."
                .formatted(name, taken, classes.size());
    }

    /** The card as it stands in a file. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("graft.format", FORMAT);
        metadata.put("graft.name", name);
        metadata.put("graft.classes", TextList.write(classes));
        if (input instanceof Pictures p) {
            metadata.put("graft.input", "pictures");
            metadata.put("graft.channels", Integer.toString(p.channels()));
            metadata.put("graft.height", Integer.toString(p.height()));
            metadata.put("graft.width", Integer.toString(p.width()));
            metadata.put("graft.fit", p.fit().word());
        } else if (input instanceof Vectors v) {
            metadata.put("graft.input", VECTORS);
            metadata.put("graft.features", Integer.toString(v.features()));
        }
        backbone.ifPresent(origin -> {
            metadata.put("graft.backbone", origin.name());
            metadata.put("graft.backbone-sha256", origin.sha256());
        });
        return metadata;
    }

    /**
     * Reads what {@link #metadata} wrote.
     *
     * @throws GraftException if it is not there, of another format, or broken: with the key
     */
    static ModelCard read(String where, Map<String, String> metadata) {
        Metadata keys = new Metadata(where, metadata);
        keys.requireFormat(FORMAT);
        String kind = keys.oneOf("graft.input", List.of("pictures", VECTORS));
        InputContract input = kind.equals(VECTORS)
                ? new Vectors(VECTORS, keys.whole("graft.features"))
                : pixels(
                        keys.channels("graft.channels"),
                        keys.whole("graft.height"),
                        keys.whole("graft.width"),
                        keys.fit("graft.fit"));
        Optional<Origin> backbone = keys.optional("graft.backbone")
                .map(name ->
                        new Origin(name, keys.optional("graft.backbone-sha256").orElse("")));
        return new ModelCard(keys.text("graft.name"), keys.texts("graft.classes"), input, backbone);
    }
}
