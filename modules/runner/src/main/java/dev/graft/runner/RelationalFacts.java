package dev.graft.runner;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Schema;
import dev.graft.runner.experiment.RelationalScenario;
import dev.graft.runner.trial.RelationalBench;
import dev.graft.runner.trial.TargetFolds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What relational transfer is about, in the words of its report. */
final class RelationalFacts {
    private RelationalFacts() {}

    /** Adds them in order. */
    static void add(RelationalBench bench, Map<String, String> facts) {
        RelationalScenario scenario = bench.scenario();
        TargetFolds target = bench.target();
        facts.put("kind", "relational transfer");
        facts.put("source", DataWords.of(scenario.source().data()) + ": " + sources(bench.sources()));
        facts.put(
                "target",
                "%s: %s"
                        .formatted(
                                DataWords.of(scenario.target().data()),
                                target.all().asked()));
        facts.put("predicates of the source", predicates(bench.sources().get(0).schema()));
        facts.put("predicates of the target", predicates(target.all().schema()));
        int folds = target.names().size();
        facts.put("folds", IntStream.range(0, folds).mapToObj(target::words).collect(Collectors.joining("; ")));
        facts.put(
                "learned and judged",
                "%d of %d folds are learned from, each in turn; all examples of the others are judged"
                        .formatted(scenario.trainFolds(), folds));
        facts.put(
                "budgets",
                "a share of the positive and of the negative examples of the folds that are learned from, or so many");
        facts.put(
                "mapping given",
                scenario.mapping().isEmpty()
                        ? "none"
                        : scenario.mapping().entrySet().stream()
                                .map(pair -> pair.getKey() + " -> " + pair.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private static String sources(List<KnowledgeBase> sources) {
        KnowledgeBase first = sources.get(0);
        return sources.size() == 1
                ? "%s, %d examples".formatted(first.asked(), first.examples().size())
                : "one of %d predicates is to be found: %s"
                        .formatted(
                                sources.size(),
                                DataWords.listed(sources.stream()
                                        .map(KnowledgeBase::query)
                                        .toList()));
    }

    private static String predicates(Schema schema) {
        return "%d: %s".formatted(schema.names().size(), DataWords.listed(schema.names()));
    }
}
