package dev.graft.onnx.text;

import static dev.graft.core.Require.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** A list of texts as JSON writes it (RFC 8259): {@code ["ant", "bee"]}. */
public final class TextList {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** In one line, with a space after each comma. */
    private static final DefaultPrettyPrinter LINE = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withArrayValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);

    private TextList() {}

    /** The list in one line. */
    public static String write(List<String> texts) {
        try {
            return JSON.writer(LINE).writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /**
     * The texts.
     *
     * @throws IllegalArgumentException if it is no such list, with why
     */
    public static List<String> read(String json) {
        JsonNode list = tree(json);
        require(list.isArray(), "it is no list");
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            require(text.isTextual(), "%s is no text", text);
            texts.add(text.textValue());
        }
        return texts;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
