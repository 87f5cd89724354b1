package dev.graft.strategies.relational.rule;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Clause;
import dev.graft.core.relation.Literal;
import dev.graft.strategies.relational.mapping.HeadNames;
import dev.graft.strategies.relational.mapping.Mappings;
import dev.graft.strategies.relational.mapping.PredicateMapping;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Variables;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts a rule of the source into the words of the target: of all mappings that give each of its predicates an image, consistently
 * with types, the one by which the visible examples are most probable, if all that is known of an example is whether the rule's body
 * is true of it.
 */
final class RuleMapping {
    private final KnowledgeBase target;
    private final Mappings mappings;
    private final PredicateMapping head;
    private final Coverage coverage;

    RuleMapping(KnowledgeBase target, Mappings mappings, PredicateMapping head, Coverage coverage) {
        this.target = target;
        this.mappings = mappings;
        this.head = head;
        this.coverage = coverage;
    }

    /** The rule in the words of the target; empty if it has no image. */
    Optional<Clause> of(Clause rule) {
        Literal asked = Variables.head(target.asked());
        HeadNames names = HeadNames.of(head, rule.head(), asked);
        double best = Double.NEGATIVE_INFINITY;
        Optional<Clause> found = Optional.empty();
        for (PredicateMapping mapping : mappings.deciding(head, rule.body(), false)) {
            List<Literal> body = names.of(mapping.of(rule.body()));
            double likelihood = logLikelihood(body);
            if (likelihood > best) {
                best = likelihood;
                found = Optional.of(new Clause(asked, body));
            }
        }
        return found;
    }

    /** Of examples whose probability is the share of true ones among those of which the body is as true, (1 + true) / (2 + all). */
    private double logLikelihood(List<Literal> body) {
        int[] all = IntStream.range(0, coverage.size()).toArray();
        int[] covered = coverage.of(body, all);
        int positives = (int) IntStream.of(all).filter(target::isTrue).count();
        int ofCovered = (int) IntStream.of(covered).filter(target::isTrue).count();
        return logLikelihood(ofCovered, covered.length)
                + logLikelihood(positives - ofCovered, all.length - covered.length);
    }

    private static double logLikelihood(int positives, int examples) {
        double share = (1.0 + positives) / (2 + examples);
        return positives * Math.log(share) + (examples - positives) * Math.log(1 - share);
    }
}
