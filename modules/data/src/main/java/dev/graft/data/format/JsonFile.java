package dev.graft.data.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.core.GraftException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON file (RFC 8259; may be gzipped), as plain values: maps in the order of the file, lists, texts and numbers. */
public final class JsonFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What the library says of itself, and of where a bracket was opened. */
    private static final Pattern ASIDE = Pattern.compile(" \\((of type|[^()]*\\[Source).*", Pattern.DOTALL);

    /** How much of what was found stands in a message. */
    private static final int LONGEST = 40;

    private JsonFile() {}

    /**
     * The value in a file; empty if it is {@code null}.
     *
     * @throws GraftException if it is no JSON, or an object has a key twice, with line and column
     */
    public static Optional<Object> read(InputFile file) {
        try (InputStream in = file.stream()) {
            return Optional.ofNullable(MAPPER.readValue(in, Object.class));
        } catch (JsonProcessingException e) {
            String problem = ASIDE.matcher(e.getOriginalMessage()).replaceAll("");
            throw file.bad(
                    e.getLocation().getLineNr(),
                    "is no JSON, column %d: %s. Mend it, or write it with a library for JSON."
                            .formatted(Math.max(1, e.getLocation().getColumnNr()), problem));
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    /** A value that was read as messages show it, cut where it is long: {@code an array of 1, ["a"]}. */
    public static String found(Object value) {
        String kind = value instanceof List<?> list
                ? "an array of " + list.size() + ", "
                : value instanceof Map<?, ?> ? "an object, " : "";
        try {
            String text = MAPPER.writeValueAsString(value);
            return kind + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no value of a JSON file: " + value, e);
        }
    }
}
