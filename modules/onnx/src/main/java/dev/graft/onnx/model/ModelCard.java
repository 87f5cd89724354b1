package dev.graft.onnx.model;

import dev.graft.core.network.Network;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.text.TextList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an exported network says of itself, so that whoever has the file needs nothing else: it is written into the file's
 * metadata, under keys that begin with {@code graft.}, and read from there.
 *
 * @param name of the network
 * @param entrance how a sample is brought to the input of the file
 * @param backbone the name and SHA-256 of the network that it came from, if it came from one
 */
public record ModelCard(String name, List<String> classes, Entrance entrance, Optional<Origin> backbone) {
    /** The version of the keys and of what they stand for. */
    static final String FORMAT = "1";

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
     * @throws dev.graft.core.GraftException if no file can say how its samples are brought to it
     */
    static ModelCard of(Model model) {
        return new ModelCard(
                model.name(),
                model.classes(),
                Entrance.of(model),
                model.backbone().map(ModelCard::origin));
    }

    private static Origin origin(Network backbone) {
        return new Origin(backbone.name(), backbone.sha256());
    }

    /** The outputs of the file: scores, and probabilities. */
    List<Value> exits() {
        Shape shape = Shape.of(-1, classes.size()).with(0, Shape.Dim.open("batch"));
        return List.of(Value.of(SCORES, Type.FLOAT, shape), Value.of(PROBABILITIES, Type.FLOAT, shape));
    }

    /** The card in words, for people who look into the file. */
    String about() {
        return "%s. Takes %s. Gives scores and probabilities float [batch, %d], in the order of the classes in graft.classes."
                .formatted(name, entrance.about(), classes.size());
    }

    /** The card as it stands in a file. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("graft.format", FORMAT);
        metadata.put("graft.name", name);
        metadata.put("graft.classes", TextList.write(classes));
        metadata.putAll(entrance.metadata());
        backbone.ifPresent(origin -> {
            metadata.put("graft.backbone", origin.name());
            metadata.put("graft.backbone-sha256", origin.sha256());
        });
        return metadata;
    }

    /**
     * Reads what {@link #metadata} wrote.
     *
     * @throws dev.graft.core.GraftException if it is not there, of another format, or broken: with the key
     */
    public static ModelCard read(String where, Map<String, String> metadata) {
        Metadata keys = new Metadata(where, metadata);
        keys.requireFormat(FORMAT);
        Optional<Origin> backbone = keys.optional("graft.backbone")
                .map(name ->
                        new Origin(name, keys.optional("graft.backbone-sha256").orElse("")));
        return new ModelCard(keys.text("graft.name"), keys.texts("graft.classes"), Entrance.read(keys), backbone);
    }
}
