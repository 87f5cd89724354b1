package dev.graft.core.knowledge;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of some worlds with one vocabulary.
 *
 * @param query the predicate that is asked; empty where any may be
 * @param folds the worlds with what is known to be false in each
 */
public record Knowledge(Schema schema, Optional<String> query, List<Fold> folds) {
    /**
     * A world, and what is false in it.
     *
     * @param negatives atoms that are false
     */
    public record Fold(World world, List<Atom> negatives) {
        public Fold {
            negatives = List.copyOf(negatives);
        }

        /** How many examples of a predicate it has, each counted once. */
        public int examples(String predicate) {
            return positives(predicate).size() + negatives(predicate).size();
        }

        private List<Atom> positives(String predicate) {
            return of(predicate, world.facts());
        }

        private List<Atom> negatives(String predicate) {
            return of(predicate, negatives);
        }

        private static List<Atom> of(String predicate, List<Atom> atoms) {
            return atoms.stream()
                    .filter(atom -> atom.predicate().equals(predicate))
                    .distinct()
                    .toList();
        }
    }

    public Knowledge {
        folds = List.copyOf(folds);
        require(!folds.isEmpty(), "there is no world");
    }

    /**
     * What may be known where a predicate is asked: the atoms of it with their truth, fold by fold, positives first, each in its
     * world without that predicate.
     *
     * @throws GraftException if there is no such predicate, or an atom is both true and false
     */
    public KnowledgeBase asking(String predicate) {
        if (schema.find(predicate).isEmpty()) {
            throw new GraftException("predicate: there is no \"%s\"%s Allowed: %s."
                    .formatted(
                            predicate, Nearest.ending(predicate, schema.names()), String.join(", ", schema.names())));
        }
        List<Atom> atoms = new ArrayList<>();
        List<World> worlds = new ArrayList<>();
        List<Boolean> truth = new ArrayList<>();
        for (Fold fold : folds) {
            World rest = fold.world().without(predicate);
            List<Atom> positives = fold.positives(predicate);
            List<Atom> negatives = fold.negatives(predicate);
            requireConsistent(fold, positives, negatives);
            positives.forEach(atom -> truth.add(true));
            negatives.forEach(atom -> truth.add(false));
            atoms.addAll(positives);
            atoms.addAll(negatives);
            for (int i = positives.size() + negatives.size(); i > 0; i--) {
                worlds.add(rest);
            }
        }
        return new KnowledgeBase(schema, predicate, new Labelled(Atoms.of(atoms, worlds), Truth.of(truth)));
    }

    private static void requireConsistent(Fold fold, List<Atom> positives, List<Atom> negatives) {
        Set<Atom> positive = new HashSet<>(positives);
        negatives.stream().filter(positive::contains).findFirst().ifPresent(both -> {
            throw new GraftException("%s: %s is a positive and a negative example. Remove one of them."
                    .formatted(fold.world().name(), both));
        });
    }
}
