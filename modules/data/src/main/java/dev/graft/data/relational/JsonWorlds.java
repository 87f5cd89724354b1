package dev.graft.data.relational;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Schema;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.JsonFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads worlds from JSON: {@code [[positives of fold 1, ...], [negatives of fold 1, ...]]}, each an object
 * {@code {"movie": [["film1", "person2"], ...], ...}}. Predicates that the schema does not name are left out.
 */
final class JsonWorlds {
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
     * @throws GraftException if the file is no such file, with the place in it
     */
    static List<Knowledge.Fold> read(InputFile file, Schema schema) {
        return new JsonWorlds(file, schema).folds();
    }

    private List<Knowledge.Fold> folds() {
        Object root = JsonFile.read(file).orElseThrow(() -> noHalves("null"));
        if (!(root instanceof List<?> halves) || halves.size() != HALVES.size()) {
            throw noHalves(JsonFile.found(root));
        }
        List<List<?>> folds = new ArrayList<>();
        for (Object half : halves) {
            if (!(half instanceof List<?> all)
                    || all.isEmpty()
                    || (!folds.isEmpty() && all.size() != folds.get(0).size())) {
                throw file.bad(
                        "%s: expected an array with an object for each fold, as many positives as negatives, found %s."
                                .formatted(HALVES.get(folds.size()), JsonFile.found(half)));
            }
            folds.add(all);
        }
        for (int fold = 0; fold < folds.get(0).size(); fold++) {
            WorldDraft world = drafts.world("fold " + (fold + 1));
            for (int half = 0; half < HALVES.size(); half++) {
                String where = "%s, fold %d".formatted(HALVES.get(half), fold + 1);
                add(where, folds.get(half).get(fold), half == 0, world);
            }
        }
        return drafts.folds(file::bad);
    }

    private GraftException noHalves(String found) {
        return file.bad("expected [positives per fold, negatives per fold], found %s.".formatted(found));
    }

    private void add(String where, Object predicates, boolean truth, WorldDraft into) {
        if (!(predicates instanceof Map<?, ?> all)) {
            throw file.bad(
                    "%s: expected an object of predicates, found %s.".formatted(where, JsonFile.found(predicates)));
        }
        all.forEach((predicate, tuples) -> {
            if (!(tuples instanceof List<?> list)) {
                throw file.bad("%s, %s: expected an array of tuples, found %s."
                        .formatted(where, predicate, JsonFile.found(tuples)));
            }
            for (int i = 0; i < list.size(); i++) {
                int number = i + 1;
                Place place = message -> file.bad("%s, %s, tuple %d: %s".formatted(where, predicate, number, message));
                into.add(place, truth, String.valueOf(predicate), constants(place, list.get(i)));
            }
        });
    }

    private static List<String> constants(Place place, Object tuple) {
        List<String> constants = new ArrayList<>();
        if (tuple instanceof List<?> all) {
            for (Object constant : all) {
                constants.add(constant instanceof String name ? name : "");
            }
        }
        if (constants.isEmpty() || constants.contains("")) {
            throw place.bad("expected an array of names in quotes, found %s.".formatted(JsonFile.found(tuple)));
        }
        return constants;
    }
}
