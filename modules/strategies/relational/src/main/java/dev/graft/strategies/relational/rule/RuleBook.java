package dev.graft.strategies.relational.rule;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Clause;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.strategies.relational.mapping.Mappings;
import dev.graft.strategies.relational.mapping.PredicateMapping;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Variables;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rules of a source about its predicate. */
public record RuleBook(KnowledgeBase source, List<Clause> rules) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /**
     * What they become in a target.
     *
     * @param images of the rules that have one
     * @param logLikelihood of the target's visible examples
     */
    public record Mapped(
            RuleBook from, Map<Clause, Optional<Clause>> images, WeighedRules weighed, double logLikelihood) {
        public Predictor predictor() {
            return weighed;
        }

        /** The mapped rules in readable logic, with their weights. */
        public List<String> words() {
            return IntStream.range(0, weighed.rules().size())
                    .mapToObj(r -> weighed.weight(r)
                                    .map(weight -> String.format(Locale.ROOT, "%+.3f  ", weight))
                                    .orElse("")
                            + weighed.rules().get(r))
                    .toList();
        }
    }

    /**
     * Maps each rule by itself, and learns weights of the target's examples.
     *
     * @param most ways that are counted
     */
    public Mapped to(
            KnowledgeBase target,
            Mappings mappings,
            PredicateMapping head,
            Coverage coverage,
            int most,
            FitContext context) {
        RuleMapping mapping = new RuleMapping(target, mappings, head, coverage);
        Map<Clause, Optional<Clause>> images = new LinkedHashMap<>();
        rules.forEach(rule -> images.put(rule, mapping.of(rule)));
        List<Clause> mapped = List.copyOf(new LinkedHashSet<>(
                images.values().stream().flatMap(Optional::stream).toList()));
        Labelled counted = new Labelled(
                WeighedRules.ways(mapped, most, coverage), target.examples().labels());
        double[] alike = new double[counted.size()];
        Arrays.fill(alike, 1);
        Predictor weights = context.learner().fit(counted, alike, context.seeds());
        return new Mapped(
                this,
                images,
                new WeighedRules(mapped, Variables.ofHead(target.asked().arity()), most, weights),
                logLikelihood(weights, counted));
    }

    private static double logLikelihood(Predictor weights, Labelled counted) {
        Scores.OfClasses scores = (Scores.OfClasses) weights.scores(counted.samples());
        return IntStream.range(0, counted.size())
                .mapToDouble(i -> Math.log(scores.values()[i][counted.classes().value(i)]))
                .sum();
    }
}
