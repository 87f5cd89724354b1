package dev.graft.onnx.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** ONNX files. */
public final class GraphFile {
    private static final String LFS = "version https://git-lfs";

    private GraphFile() {}

    /**
     * The graph of a file, checked.
     *
     * @throws GraftException if the file cannot be read, is no ONNX file, or holds something that Graft or ONNX Runtime
     *     does not know
     * @see OperatorChecks
     * @see Checks
     */
    public static Graph read(Path file) {
        return parse(file.toString(), bytes(file));
    }

    /**
     * The same with more inputs: constants that the file also lists as inputs, with which they can be replaced.
     *
     * @throws GraftException as {@link #read}
     */
    public static Graph readReplaceable(Path file) {
        return parse(file.toString(), bytes(file), true);
    }

    /** What lies in a file. */
    public static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new GraftException("%s: no such file. Name an ONNX file (\"model.onnx\").".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new GraftException("%s: this is a folder. Name the ONNX file in it.".formatted(file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new GraftException("%s: cannot be read: permission denied. Make it readable.".formatted(file), e);
        } catch (IOException | OutOfMemoryError e) {
            throw new GraftException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * The graph in a file's bytes, checked.
     *
     * @param where for messages: the file
     */
    public static Graph parse(String where, byte[] bytes) {
        return parse(where, bytes, false);
    }

    private static Graph parse(String where, byte[] bytes, boolean replaceable) {
        ModelProto model = model(where, bytes);
        OperatorChecks.check(where, model);
        Graph graph = new GraphReader(where, replaceable).read(model);
        new Checks(where).check(graph);
        return graph;
    }

    /**
     * What a file's bytes say of themselves, beside the graph.
     *
     * @param where for messages: the file
     */
    public static Imprint imprint(String where, byte[] bytes) {
        ModelProto model = model(where, bytes);
        Map<String, String> metadata = new LinkedHashMap<>();
        model.getMetadataPropsList().forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        return new Imprint(model.getProducerName(), model.getProducerVersion(), model.getDocString(), metadata);
    }

    /**
     * A file's bytes that say more of themselves.
     *
     * @param where for messages: the file
     * @param more metadata by key, none of which is there yet
     */
    public static byte[] withMetadata(String where, byte[] bytes, Map<String, String> more) {
        ModelProto.Builder model = model(where, bytes).toBuilder();
        more.forEach((key, value) -> model.addMetadataPropsBuilder().setKey(key).setValue(value));
        return model.build().toByteArray();
    }

    private static ModelProto model(String where, byte[] bytes) {
        if (bytes.length == 0) {
            throw new GraftException("%s: the file is empty. Download it again.".formatted(where));
        }
        if (new String(bytes, 0, Math.min(bytes.length, LFS.length()), StandardCharsets.ISO_8859_1).equals(LFS)) {
            throw new GraftException(
                    "%s: this is a pointer of Git LFS, not the ONNX file itself. Fetch the file with \"git lfs pull\"."
                            .formatted(where));
        }
        ModelProto model;
        try {
            model = ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new GraftException(
                    "%s: no ONNX file, or only a part of one (%d bytes). Download it again."
                            .formatted(where, bytes.length),
                    e);
        }
        if (!model.hasGraph() || model.getOpsetImportCount() == 0) {
            throw new GraftException("%s: no ONNX file: it has no %s. Export the network as ONNX."
                    .formatted(where, model.hasGraph() ? "operator set" : "graph"));
        }
        return model;
    }

    /**
     * A file's bytes; the oldest version of the format that has the graph's operators.
     *
     * @throws GraftException if they are more than such a file can have
     */
    public static byte[] bytes(Graph graph) {
        return bytes(graph, Imprint.NONE);
    }

    /** The same with what the file says of itself. */
    public static byte[] bytes(Graph graph, Imprint imprint) {
        long constants = graph.initialisers().values().stream()
                .mapToLong(tensor -> tensor.bytes().size())
                .sum();
        ModelProto model = GraphWriter.model(graph, imprint);
        if (constants > Integer.MAX_VALUE || model.getSerializedSize() < 0) { // it overflows there
            throw new GraftException(
                    "%s: its constants have %d bytes; in ONNX's format a network has less than 2 GB. Cut it."
                            .formatted(graph.name(), constants));
        }
        return model.toByteArray();
    }

    /** Writes a file: all of it, or none. */
    public static void write(Graph graph, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                Files.write(part, bytes(graph));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new GraftException("%s: cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
