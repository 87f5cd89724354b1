package dev.graft.data.relational;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Schema;
import dev.graft.data.format.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads worlds from JSON: {@code [[positives of fold 1, ...], [negatives of fold 1, ...]]}, each an object
 * {@code {"movie": [["film1", "person2"], ...], ...}}. Predicates that the schema does not name are left out.
 */
final class JsonWorlds {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** What the library says of itself, and of where a bracket was opened. */
    private static final Pattern MARKER = Pattern.compile(" \\((of type|[^()]*\\[Source).*", Pattern.DOTALL);

    private static final List<String> HALVES = List.of("positives", "negatives");

    private final InputFile file;
    private final WorldDrafts drafts;

    private JsonWorlds(InputFile file, Schema schema) {
        this.file = file;
        this.drafts = new WorldDrafts(schema);
    }

    /**
     * The worlds "fold 1", "fold 2" and so on.
     *
     * @throws dev.graft.core.GraftException if the file is no such file, with the place in it
     */
    static List<Knowledge.Fold> read(InputFile file, Schema schema) {
        return new JsonWorlds(file, schema).folds();
    }

    private List<Knowledge.Fold> folds() {
        JsonNode root = tree();
        if (!root.isArray() || root.size() != HALVES.size()) {
            throw file.bad("expected [positives per fold, negatives per fold], found %s.".formatted(found(root)));
        }
        for (int half = 0; half < HALVES.size(); half++) {
            JsonNode folds = root.get(half);
            if (!folds.isArray()
                    || folds.isEmpty()
                    || folds.size() != root.get(0).size()) {
                throw file.bad(
                        "%s: expected an array with an object for each fold, as many positives as negatives, found %s."
                                .formatted(HALVES.get(half), found(folds)));
            }
        }
        for (int fold = 0; fold < root.get(0).size(); fold++) {
            WorldDraft world = drafts.world("fold " + (fold + 1));
            for (int half = 0; half < HALVES.size(); half++) {
                add(
                        "%s, fold %d".formatted(HALVES.get(half), fold + 1),
                        root.get(half).get(fold),
                        half == 0,
                        world);
            }
        }
        return drafts.folds(file::bad);
    }

    private void add(String where, JsonNode predicates, boolean truth, WorldDraft into) {
        if (!predicates.isObject()) {
            throw file.bad("%s: expected an object of predicates, found %s.".formatted(where, found(predicates)));
        }
        predicates.properties().forEach(predicate -> {
            String here = where + ", " + predicate.getKey();
            JsonNode tuples = predicate.getValue();
            if (!tuples.isArray()) {
                throw file.bad("%s: expected an array of tuples, found %s.".formatted(here, found(tuples)));
            }
            for (int i = 0; i < tuples.size(); i++) {
                String tuple = "%s, tuple %d: ".formatted(here, i + 1);
                Place place = message -> file.bad(tuple + message);
                into.add(place, truth, predicate.getKey(), constants(place, tuples.get(i)));
            }
        });
    }

    private static List<String> constants(Place place, JsonNode tuple) {
        List<String> constants = new ArrayList<>();
        for (JsonNode constant : tuple) {
            constants.add(constant.isTextual() ? constant.textValue() : "");
        }
        if (!tuple.isArray() || constants.isEmpty() || constants.contains("")) {
            throw place.bad("expected an array of names in quotes, found %s.".formatted(found(tuple)));
        }
        return constants;
    }

    /** What stands there, cut where it is long. */
    private static String found(JsonNode node) {
        String kind = node.isArray() ? "an array of " + node.size() + ", " : node.isObject() ? "an object, " : "";
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return kind + (text.length() > 40 ? text.substring(0, 40) + "..." : text);
    }

    private JsonNode tree() {
        try (InputStream in = file.stream()) {
            return MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            throw file.bad(
                    e.getLocation().getLineNr(),
                    "is no JSON, column %d: %s. Mend it, or write it with a library for JSON."
                            .formatted(
                                    e.getLocation().getColumnNr(),
                                    MARKER.matcher(e.getOriginalMessage()).replaceAll("")));
        } catch (IOException e) {
            throw file.failed(e);
        }
    }
}
