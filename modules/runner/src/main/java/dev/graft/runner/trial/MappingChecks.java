package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.runner.experiment.RelationalScenario;
import java.util.List;
import java.util.Map;

/** Whether what is said to correspond can. */
final class MappingChecks {
    private static final String KEY = "scenario.mapping: ";

    private MappingChecks() {}

    static void requireFits(RelationalScenario scenario, List<KnowledgeBase> sources, KnowledgeBase target) {
        scenario.mapping().forEach((from, to) -> {
            Predicate source = predicate(sources.get(0).schema(), from, "source");
            Predicate other = predicate(target.schema(), to, "target");
            if (to.equals(target.query())) {
                throw new GraftException(
                        "%s%s is asked of the target. That %s corresponds to it is said by source: {predicate: %s}."
                                .formatted(KEY, to, from, from));
            }
            if (sources.stream().anyMatch(one -> one.query().equals(from))) {
                throw new GraftException(
                        "%s%s is asked of the source, and corresponds to %s, which is asked of the target, not to %s. Remove it."
                                .formatted(KEY, from, target.query(), to));
            }
            List<String> twice = scenario.mapping().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(to))
                    .map(Map.Entry::getKey)
                    .toList();
            if (twice.size() > 1) {
                throw new GraftException(
                        "%s%s cannot both be %s. Keep one of them.".formatted(KEY, String.join(" and ", twice), to));
            }
            if (source.arity() != other.arity()) {
                throw new GraftException("%s%s and %s have different numbers of arguments. Map predicates of as many."
                        .formatted(KEY, source, other));
            }
        });
    }

    private static Predicate predicate(Schema schema, String name, String whose) {
        return schema.find(name)
                .orElseThrow(() -> new GraftException("%sthe %s has no predicate \"%s\"%s Allowed: %s."
                        .formatted(
                                KEY,
                                whose,
                                name,
                                Nearest.ending(name, schema.names()),
                                String.join(", ", schema.names()))));
    }
}
