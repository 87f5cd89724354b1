package dev.graft.data.relational;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The worlds of one reading, which share their schema and the names of objects. Not thread-safe. */
final class WorldDrafts {
    private final Schema schema;
    private final Constants constants = new Constants();
    private final Set<String> leftOut = new TreeSet<>();
    private final List<WorldDraft> drafts = new ArrayList<>();

    WorldDrafts(Schema schema) {
        this.schema = schema;
    }

    /** A new world, the last so far. */
    WorldDraft world(String name) {
        WorldDraft draft = new WorldDraft(this, name);
        drafts.add(draft);
        return draft;
    }

    /** The predicate of the schema with this name; others are left out. */
    Optional<Predicate> find(String name) {
        Optional<Predicate> found = schema.find(name);
        if (found.isEmpty()) {
            leftOut.add(name);
        }
        return found;
    }

    Constants constants() {
        return constants;
    }

    /**
     * What was read.
     *
     * @throws dev.graft.core.GraftException if nothing in it is of the schema
     */
    List<Knowledge.Fold> folds(Place place) {
        if (drafts.stream().allMatch(WorldDraft::isEmpty)) {
            throw place.bad(
                    "holds no fact of a predicate that the schema names: %s. Found: %s. Names must be the same letter by letter."
                            .formatted(
                                    String.join(", ", schema.names()),
                                    leftOut.isEmpty() ? "no fact at all" : String.join(", ", leftOut)));
        }
        return drafts.stream().map(WorldDraft::fold).toList();
    }
}
