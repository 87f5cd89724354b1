package dev.graft.testkit;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Truth;
import dev.graft.core.samples.Atoms;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;

/** The rule {@code asked(A, B) :- p(A, C), q(B, C)} whose truth tells most of the examples. */
record SharedThing(String first, String second) {
    static Predictor of(KnowledgeBase base) {
        SharedThing best = best(base);
        double[] shares = best.shares(base);
        return samples -> {
            boolean[] holds = best.holds((Atoms) samples);
            double[][] values = new double[holds.length][];
            for (int i = 0; i < holds.length; i++) {
                double p = shares[holds[i] ? 1 : 0];
                values[i] = new double[] {1 - p, p};
            }
            return new Scores.OfClasses(Truth.NAMES, values);
        };
    }

    private static SharedThing best(KnowledgeBase base) {
        List<String> binary = base.schema().predicates().stream()
                .filter(one -> one.arity() == 2 && !one.name().equals(base.query()))
                .map(one -> one.name())
                .toList();
        return binary.stream()
                .flatMap(p -> binary.stream().map(q -> new SharedThing(p, q)))
                .reduce((a, b) -> b.tells(base) > a.tells(base) ? b : a)
                .orElseThrow();
    }

    private double tells(KnowledgeBase base) {
        double[] shares = shares(base);
        return Math.abs(shares[1] - shares[0]);
    }

    private double[] shares(KnowledgeBase base) {
        boolean[] holds = holds(base.atoms());
        double[] truths = {1, 1};
        double[] all = {2, 2};
        for (int i = 0; i < holds.length; i++) {
            all[holds[i] ? 1 : 0]++;
            truths[holds[i] ? 1 : 0] += base.isTrue(i) ? 1 : 0;
        }
        return new double[] {truths[0] / all[0], truths[1] / all[1]};
    }

    private boolean[] holds(Atoms atoms) {
        boolean[] holds = new boolean[atoms.size()];
        for (int i = 0; i < holds.length; i++) {
            List<String> pair = atoms.atom(i).constants();
            List<String> mine = things(atoms, i, first, pair.get(0));
            holds[i] = things(atoms, i, second, pair.get(1)).stream().anyMatch(mine::contains);
        }
        return holds;
    }

    private static List<String> things(Atoms atoms, int position, String predicate, String of) {
        return atoms.world(position).facts().stream()
                .filter(fact -> fact.predicate().equals(predicate)
                        && fact.constants().get(0).equals(of))
                .map(fact -> fact.constants().get(1))
                .toList();
    }
}
