package dev.graft.runner.plugins;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.samples.Atoms;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.RelationalStrategy;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Relational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes an atom for as likely as those of which the same other predicate is true. */
public abstract sealed class RelationStrategy implements StrategyProvider<NoSettings> {
    /** The predicate that explains the target's examples best. */
    public static final class OneRule extends RelationStrategy {
        @Override
        public String id() {
            return "one-rule";
        }

        @Override
        public Role role() {
            return Role.SCRATCH;
        }

        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        String body(Relational seen, KnowledgeBase target) {
            return best(target);
        }
    }

    /** What explains the source's best, in the words of the target. */
    public static final class BorrowedRule extends RelationStrategy {
        @Override
        public String id() {
            return "borrowed-rule";
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.RELATIONS);
        }

        @Override
        String body(Relational seen, KnowledgeBase target) {
            String found = best(seen.sources().get(seen.sources().size() - 1));
            return seen.mapping().getOrDefault(found, found);
        }
    }

    abstract String body(Relational seen, KnowledgeBase target);

    /** Of predicates with as many arguments the one whose truth tells most. */
    static String best(KnowledgeBase base) {
        return base.schema().predicates().stream()
                .filter(predicate -> !predicate.name().equals(base.query())
                        && predicate.arity() == base.asked().arity())
                .map(Predicate::name)
                .reduce((a, b) -> tells(base, b) > tells(base, a) ? b : a)
                .orElseThrow();
    }

    private static double tells(KnowledgeBase base, String body) {
        double[] shares = shares(base, body);
        return Math.abs(shares[1] - shares[0]);
    }

    /** How many of the examples are true where the body is false, and where it is true. */
    private static double[] shares(KnowledgeBase base, String body) {
        boolean[] holds = holds(base.atoms(), body);
        double[] truths = {1, 1};
        double[] all = {2, 2};
        for (int i = 0; i < holds.length; i++) {
            all[holds[i] ? 1 : 0]++;
            truths[holds[i] ? 1 : 0] += base.isTrue(i) ? 1 : 0;
        }
        return new double[] {truths[0] / all[0], truths[1] / all[1]};
    }

    private static boolean[] holds(Atoms atoms, String body) {
        Map<String, Set<Atom>> facts = new HashMap<>();
        boolean[] holds = new boolean[atoms.size()];
        for (int i = 0; i < holds.length; i++) {
            int at = i;
            holds[i] = facts.computeIfAbsent(
                            atoms.world(i).fingerprint(),
                            world -> new HashSet<>(atoms.world(at).facts()))
                    .contains(new Atom(body, atoms.atom(i).constants()));
        }
        return holds;
    }

    @Override
    public Strategy<?> create(NoSettings settings) {
        return (RelationalStrategy) (seen, context) -> new Fitted(
                seen.targets().stream()
                        .map(target -> predictor(target, body(seen, target)))
                        .toList(),
                List.of(new Exhibit.Table(
                        "rules",
                        List.of("body"),
                        List.of(List.of(body(seen, seen.targets().get(0)))))));
    }

    private static Predictor predictor(KnowledgeBase target, String body) {
        double[] shares = shares(target, body);
        return samples -> {
            boolean[] holds = holds((Atoms) samples, body);
            return new Scores.OfClasses(
                    Truth.NAMES,
                    IntStream.range(0, holds.length)
                            .mapToObj(i -> new double[] {1 - shares[holds[i] ? 1 : 0], shares[holds[i] ? 1 : 0]})
                            .toArray(double[][]::new));
        };
    }

    @Override
    public String summary() {
        return "A strategy of the tests, for relations.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Family family() {
        return Family.RELATIONAL;
    }

    @Override
    public Citation citation() {
        return new Citation("the tests of the runner", "");
    }
}
