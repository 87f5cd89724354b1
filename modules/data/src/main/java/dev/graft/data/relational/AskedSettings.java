package dev.graft.data.relational;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.strategy.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of worlds.
 *
 * @param predicate whose truth is to be told; empty where any may be
 * @param negatives how many are drawn for each positive of a predicate of which the files tell nothing that is false
 * @param draw another one draws others
 */
public record AskedSettings(
        @Setting(byDefault = "", about = "the predicate whose truth is to be told; empty: any may be")
        String predicate,

        @Setting(
                byDefault = "2",
                about =
                        "how many atoms that are not true are drawn as false for each that is true, in [0, 1000000], where the files say of none that it is false")
        int negatives,

        @Setting(byDefault = "1", about = "the seed of that draw")
        long draw) {
    public AskedSettings {
        require(negatives >= 0 && negatives <= 1_000_000, "negatives must be in [0, 1000000], was %d", negatives);
    }

    /** The worlds as they were read, and what is drawn for predicates without anything false. */
    Knowledge knowledge(Schema schema, List<Knowledge.Fold> read) {
        List<Predicate> untold = schema.predicates().stream()
                .filter(one -> read.stream()
                        .flatMap(fold -> fold.negatives().stream())
                        .noneMatch(atom -> atom.predicate().equals(one.name())))
                .toList();
        return new Knowledge(
                schema,
                predicate.isEmpty() ? Optional.empty() : Optional.of(predicate),
                read.stream().map(fold -> closed(schema, fold, untold)).toList());
    }

    private Knowledge.Fold closed(Schema schema, Knowledge.Fold fold, List<Predicate> untold) {
        ClosedWorld world = new ClosedWorld(fold.world(), schema);
        List<Atom> all = new ArrayList<>(fold.negatives());
        untold.forEach(one -> all.addAll(world.negatives(one, negatives, draw)));
        return new Knowledge.Fold(fold.world(), all);
    }

    /**
     * Refuses to tell examples where nothing is asked, before files are read.
     *
     * @param usual a predicate that may be asked, as an example
     * @throws GraftException if none is asked
     */
    void requireAsked(Schema schema, String usual) {
        if (predicate.isEmpty()) {
            throw new GraftException("predicate: say which one is asked, as predicate: %s. Allowed: %s."
                    .formatted(usual, String.join(", ", schema.names())));
        }
    }
}
