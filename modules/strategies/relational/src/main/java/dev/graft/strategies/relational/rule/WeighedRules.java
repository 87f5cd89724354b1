package dev.graft.strategies.relational.rule;

import dev.graft.core.relation.Clause;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Examples;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Rules with weights: the log-odds of an atom are linear in the number of ways in which each rule's body is true of it, as in a
 * Markov logic network whose other predicates are known.
 *
 * @param rules of one head
 * @param most ways that are counted
 * @param weights the learner's, on those numbers
 */
record WeighedRules(List<Clause> rules, List<String> head, int most, Predictor weights) implements Predictor {
    /** In how many ways each rule is true of each atom, behind a 1 for all that no rule says, {@code [atoms, 1 + rules]}. */
    static Dense ways(List<Clause> rules, int most, Coverage coverage) {
        double[][] ways = new double[coverage.size()][1 + rules.size()];
        int[] all = IntStream.range(0, ways.length).toArray();
        IntStream.of(all).forEach(example -> ways[example][0] = 1);
        for (int r = 0; r < rules.size(); r++) {
            for (int example : coverage.of(rules.get(r).body(), all)) {
                ways[example][1 + r] =
                        most == 1 ? 1 : coverage.count(rules.get(r).body(), example, most);
            }
        }
        return Dense.of(ways);
    }

    @Override
    public Scores scores(Samples samples) {
        return weights.scores(ways(rules, most, new Coverage(Examples.of((Atoms) samples), head)));
    }

    /** The weight of a rule for true against false; empty where the learner is not linear. */
    Optional<Double> weight(int rule) {
        return weights.linear().map(linear -> difference(linear, 1 + rule));
    }

    private static double difference(Linear linear, int feature) {
        return linear.weights()[1][feature] - linear.weights()[0][feature];
    }

    @Override
    public OptionalLong trainedParameters() {
        return weights.trainedParameters();
    }
}
