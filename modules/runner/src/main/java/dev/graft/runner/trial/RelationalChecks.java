package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Predicate;
import dev.graft.core.seed.Seeds;
import dev.graft.data.DataSet;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.RelationalScenario;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads what is known of worlds; what does not fit is refused before anything is computed. */
final class RelationalChecks {
    private static final String SOURCE = "scenario.source";
    private static final String TARGET = "scenario.target";

    private final RelationalScenario scenario;

    RelationalChecks(RelationalScenario scenario) {
        this.scenario = scenario;
    }

    /** The target in its folds: its worlds, or parts of the examples of the only one. */
    TargetFolds target(Seeds seeds) {
        Knowledge knowledge = knowledge(TARGET, scenario.target());
        String asked = knowledge.query().orElseThrow(() -> {
            String id = scenario.target().data().plugin().id();
            return new GraftException(
                    "%s: no predicate is asked. Write target: {data: %s, predicate: NAME}. Allowed: %s."
                            .formatted(
                                    TARGET,
                                    id,
                                    String.join(", ", knowledge.schema().names())));
        });
        if (knowledge.folds().size() == 1) {
            KnowledgeBase all = EpisodeChecks.named(TARGET, () -> knowledge.asking(asked));
            return TargetFolds.divided(all, scenario.folds().orElse(RelationalScenario.DEFAULT_FOLDS), seeds);
        }
        requireNothingDrawn(knowledge);
        return EpisodeChecks.named(TARGET, () -> TargetFolds.ofWorlds(knowledge, asked));
    }

    private void requireNothingDrawn(Knowledge knowledge) {
        String worlds = "the target has %d worlds, and each is a fold. Remove the key."
                .formatted(knowledge.folds().size());
        if (scenario.folds().isPresent()) {
            throw new GraftException("scenario.folds: " + worlds);
        }
        if (scenario.split() != 1) {
            throw new GraftException("scenario.split: " + worlds);
        }
    }

    private static Knowledge knowledge(String key, Domain domain) {
        return domain.knowledge()
                .orElseThrow(() -> new GraftException("%s: \"%s\" has no relations; data sets that have: %s."
                        .formatted(
                                key,
                                domain.data().plugin().id(),
                                Known.dataSets().all().stream()
                                        .filter(RelationalChecks::hasRelations)
                                        .map(DataSet::id)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Told by its class: to ask it, it would have to be here. */
    private static boolean hasRelations(DataSet<?> data) {
        return Arrays.stream(data.getClass().getMethods())
                .anyMatch(method -> method.getName().equals("knowledge")
                        && !method.getDeclaringClass().equals(DataSet.class));
    }

    /** The source, asked what it asks; where that is nothing, once for each predicate that may correspond to the target's. */
    List<KnowledgeBase> sources(KnowledgeBase target) {
        Knowledge knowledge = knowledge(SOURCE, scenario.source());
        Predicate sought = target.asked();
        if (knowledge.query().isPresent()) {
            String asked = knowledge.query().get();
            KnowledgeBase source = EpisodeChecks.named(SOURCE, () -> knowledge.asking(asked));
            requireCorresponding(source, sought);
            return List.of(source);
        }
        List<KnowledgeBase> candidates = knowledge.schema().predicates().stream()
                .filter(predicate -> Correspondence.isPossible(predicate, sought)
                        && !scenario.mapping().containsKey(predicate.name()))
                .map(predicate -> EpisodeChecks.named(SOURCE, () -> knowledge.asking(predicate.name())))
                .filter(base -> has(base, true) && has(base, false))
                .toList();
        if (candidates.isEmpty()) {
            throw new GraftException(
                    "%s: no predicate of %s has %s of such types, as %s has, and positive and negative examples. Name one that has: source: {data: %s, predicate: NAME}."
                            .formatted(
                                    SOURCE,
                                    scenario.source().data().plugin().id(),
                                    arguments(sought),
                                    sought.name(),
                                    scenario.source().data().plugin().id()));
        }
        return candidates;
    }

    /** A world of the target in the source would show what is to be judged there. */
    void requireApart() {
        Set<String> worlds = knowledge(TARGET, scenario.target()).folds().stream()
                .map(fold -> fold.world().fingerprint())
                .collect(Collectors.toSet());
        knowledge(SOURCE, scenario.source()).folds().stream()
                .filter(fold -> worlds.contains(fold.world().fingerprint()))
                .findFirst()
                .ifPresent(both -> {
                    throw new GraftException(
                            "%s: %s is a world of the target, too, so that what is judged there would be known. Name other worlds."
                                    .formatted(SOURCE, both.world().name()));
                });
    }

    private static void requireCorresponding(KnowledgeBase source, Predicate sought) {
        if (source.asked().arity() != sought.arity()) {
            throw new GraftException(
                    "%s: %s has %s, and %s, which is asked of the target, %s. Ask a predicate of as many."
                            .formatted(
                                    SOURCE, source.query(), arguments(source.asked()), sought.name(), sought.arity()));
        }
        if (!Correspondence.isPossible(source.asked(), sought)) {
            throw new GraftException(
                    "%s: %s cannot be %s, which is asked of the target: arguments of one type would be of two. Ask another predicate."
                            .formatted(SOURCE, source.asked(), sought));
        }
        for (boolean isTrue : new boolean[] {true, false}) {
            if (!has(source, isTrue)) {
                throw new GraftException("%s: there is no %s example of %s. Ask another predicate%s."
                        .formatted(
                                SOURCE,
                                word(isTrue),
                                source.query(),
                                isTrue ? "" : ", or have negative examples drawn"));
            }
        }
    }

    private static boolean has(KnowledgeBase base, boolean isTrue) {
        for (int i = 0; i < base.atoms().size(); i++) {
            if (base.isTrue(i) == isTrue) {
                return true;
            }
        }
        return false;
    }

    private static String arguments(Predicate predicate) {
        return predicate.arity() + (predicate.arity() == 1 ? " argument" : " arguments");
    }

    private static String word(boolean isTrue) {
        return isTrue ? "positive" : "negative";
    }

    /** Something is left to be judged. */
    void requireFewer(TargetFolds target) {
        int folds = target.names().size();
        if (scenario.trainFolds() >= folds) {
            throw new GraftException(
                    "scenario.train-folds: %d of %d folds are learned from, and none is left to be judged. Write train-folds: %d or less."
                            .formatted(scenario.trainFolds(), folds, folds - 1));
        }
    }

    /** Positive and negative examples to learn from, and to be judged on, in every rotation. */
    void requireExamples(TargetFolds target, List<Rotation> rotations) {
        for (Rotation rotation : rotations) {
            require(target, rotation.learned(), "is learned from", "Raise train-folds");
            require(target, rotation.judged(), "is judged", "Lower train-folds");
        }
    }

    private void require(TargetFolds target, int[] folds, String use, String instead) {
        for (boolean isTrue : new boolean[] {true, false}) {
            if (target.count(isTrue, target.examples(folds)) == 0) {
                throw new GraftException(
                        "%s: %s: there is no %s example of %s, and what %s needs one. %s%s, or ask another predicate."
                                .formatted(
                                        TARGET,
                                        Rotation.listed(target.names(), folds),
                                        word(isTrue),
                                        target.all().query(),
                                        use,
                                        instead,
                                        target.divided() ? ", divide into fewer folds" : ""));
            }
        }
    }
}
