package dev.graft.onnx.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an ONNX file says of itself, beside the graph.
 *
 * @param producer the program that wrote it
 * @param version of that program
 * @param about the network, in words
 * @param metadata by key, in their order
 */
public record Imprint(String producer, String version, String about, Map<String, String> metadata) {
    /** Of a file that says no more than that Graft wrote it. */
    public static final Imprint NONE = new Imprint("graft", "", "", Map.of());

    public Imprint {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
