package dev.graft.onnx.model;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Imprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * A trained network as one file in ONNX's format, which any program that runs such files can serve: normalisation, network
 * and softmax.
 *
 * <p>Inputs: {@code pixels} float {@code [batch, height, width, channels]}, intensities from 0 to 255, red first, of
 * pictures that have the size already; {@code amplitudes} float {@code [batch, window]} of windows of recordings; {@code tokens}
 * float {@code [batch, length]}, numbers of the tokens of texts; or {@code vectors} float {@code [batch, features]}. Outputs:
 * {@code scores} and {@code probabilities}, float {@code [batch, classes]}. The metadata say what the classes are and how a sample is brought
 * to the input: {@code docs/export.md}.
 *
 * @see ExportedModel
 */
public final class Export {
    private static final Dense NONE = Dense.over(0, 1, (row, into) -> {});

    private Export() {}

    /**
     * The file's bytes, verified: a fresh session has computed the network's scores of random samples from them.
     *
     * @throws dev.graft.core.GraftException if no file can say how its samples are brought to it, or its file computes scores that
     *     differ by more than 1e-4 of the largest: by how much
     */
    public static byte[] bytes(Model model) {
        return bytes(model, NONE);
    }

    /**
     * The same, verified on samples of the network's domain too.
     *
     * @param samples what the network takes; the first few are looked at
     * @throws dev.graft.core.GraftException as {@link #bytes(Model)}
     */
    public static byte[] bytes(Model model, Samples samples) {
        ModelCard card = ModelCard.of(model);
        Imprint imprint = new Imprint("graft", version(), card.about(), card.metadata());
        byte[] file = GraphFile.bytes(ServedGraph.of(model, card), imprint);
        ModelCard asRead = ModelCard.read(
                model.name(), GraphFile.imprint(model.name(), file).metadata());
        Verification.require(model, asRead, file, samples);
        return file;
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream file = Export.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(file, "build.properties is part of the module"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "unknown");
    }
}
