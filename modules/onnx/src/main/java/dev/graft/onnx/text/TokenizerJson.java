package dev.graft.onnx.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.core.GraftException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Hugging Face's {@code tokenizer.json}, where it describes BERT's word pieces. All else is refused by its key: with numbers
 * that are nearly those of its training a network would be wrong without a sign. How long texts may be, and to what they
 * are filled up, is for the network's input contract to say; the file's own word on it is not asked.
 */
final class TokenizerJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonKeys keys;
    private final List<String> vocabulary;

    private TokenizerJson(JsonKeys keys) {
        this.keys = keys;
        keys.word("/model/type", "WordPiece");
        this.vocabulary = vocabulary(keys);
    }

    /**
     * The tokeniser that a file describes.
     *
     * @param where for messages: the file
     * @throws GraftException if it is broken, or describes another
     */
    static WordPieces read(String where, byte[] json) {
        try {
            return new WordPieces(new TokenizerJson(new JsonKeys(where, JSON.readTree(json))).rules());
        } catch (IOException e) {
            throw new GraftException("%s: no JSON, or only a part of it. Download it again.".formatted(where), e);
        } catch (IllegalArgumentException e) {
            throw new GraftException(
                    "%s: it contradicts itself: %s. Take the file that came with the network."
                            .formatted(where, e.getMessage()),
                    e);
        }
    }

    /** The tokens in the order of their numbers. */
    private static List<String> vocabulary(JsonKeys keys) {
        JsonNode numbers = keys.at("/model/vocab");
        String[] tokens = new String[numbers.size()];
        Arrays.fill(tokens, "");
        for (Map.Entry<String, JsonNode> entry : numbers.properties()) {
            int number = entry.getValue().asInt(-1);
            if (number < 0 || number >= tokens.length || !tokens[number].isEmpty()) {
                throw keys.refused("/model/vocab", "each number from 0 to %d once".formatted(tokens.length - 1));
            }
            tokens[number] = entry.getKey();
        }
        return List.of(tokens);
    }

    private PieceRules rules() {
        keys.word("/normalizer/type", "BertNormalizer");
        keys.word("/pre_tokenizer/type", "BertPreTokenizer");
        keys.word("/model/continuing_subword_prefix", "##");
        boolean template = keys.word("/post_processor/type", "BertProcessing", "TemplateProcessing")
                .equals("TemplateProcessing");
        return new PieceRules(
                vocabulary,
                text(),
                keys.text("/model/unk_token"),
                keys.whole("/model/max_input_chars_per_word", 1, Integer.MAX_VALUE),
                added(),
                template ? template(true) : List.of(token("/post_processor/cls/1")),
                template ? template(false) : List.of(token("/post_processor/sep/1")),
                padding());
    }

    private BertText text() {
        boolean lowerCase = keys.yes("/normalizer/lowercase");
        String accents = "/normalizer/strip_accents";
        return new BertText(
                keys.yes("/normalizer/clean_text"),
                keys.yes("/normalizer/handle_chinese_chars"),
                keys.at(accents).isNull() ? lowerCase : keys.yes(accents),
                lowerCase);
    }

    /** Tokens that are looked for in a text as it is written. */
    private List<String> added() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < keys.count("/added_tokens"); i++) {
            String entry = "/added_tokens/" + i;
            List.of("/normalized", "/single_word", "/lstrip", "/rstrip").forEach(way -> keys.no(entry + way));
            added.add(keys.word(entry + "/content", token(entry + "/id")));
        }
        return added;
    }

    /** The tokens before the text, or those behind it. */
    private List<String> template(boolean before) {
        List<String> tokens = new ArrayList<>();
        boolean passed = false;
        for (int i = 0; i < keys.count("/post_processor/single"); i++) {
            String part = "/post_processor/single/" + i;
            boolean sequence = !keys.at(part + "/Sequence").isMissingNode();
            keys.whole(part + (sequence ? "/Sequence" : "/SpecialToken") + "/type_id", 0, 0);
            if (!sequence && passed != before) {
                tokens.addAll(special(keys.text(part + "/SpecialToken/id")));
            }
            passed |= sequence;
        }
        return tokens;
    }

    private List<String> special(String name) {
        List<String> tokens = new ArrayList<>();
        String ids = "/post_processor/special_tokens/" + name.replace("~", "~0").replace("/", "~1") + "/ids";
        for (int i = 0; i < keys.count(ids); i++) {
            tokens.add(token(ids + "/" + i));
        }
        return tokens;
    }

    private String token(String key) {
        return vocabulary.get(keys.whole(key, 0, vocabulary.size() - 1));
    }

    private int padding() {
        String key = "/padding/pad_id";
        return vocabulary.contains("[PAD]") && keys.at(key).isMissingNode()
                ? vocabulary.indexOf("[PAD]")
                : keys.whole(key, 0, vocabulary.size() - 1);
    }
}
