package dev.graft.runner.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** The one JSON dialect of Graft: plain trees, keys in the order they were put in. */
public final class Json {
    private static final ObjectMapper LINE = JsonMapper.builder().build();
    private static final ObjectMapper PAGE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Maps, lists, texts and numbers on one line. */
    public static String line(Object tree) {
        return write(LINE, tree);
    }

    /** Maps, lists, texts and numbers, indented, with a line end. */
    public static String page(Object tree) {
        return write(PAGE, tree) + "\n";
    }

    /**
     * The tree of a text.
     *
     * @throws JsonProcessingException if it is not JSON
     */
    static JsonNode read(String text) throws JsonProcessingException {
        return LINE.readTree(text);
    }

    /** A node that is an object as a tree of maps, lists, texts and numbers. */
    static Map<String, Object> map(JsonNode object) {
        return LINE.convertValue(object, new TypeReference<Map<String, Object>>() {});
    }

    private static String write(ObjectMapper mapper, Object tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON tree: " + tree, e);
        }
    }
}
