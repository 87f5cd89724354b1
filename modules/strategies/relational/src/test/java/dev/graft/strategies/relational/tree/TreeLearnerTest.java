package dev.graft.strategies.relational.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.seed.Seeds;
import dev.graft.learners.LinearLearner;
import dev.graft.strategies.relational.PlantedWorld;
import dev.graft.strategies.relational.PlantedWorld.Words;
import dev.graft.testkit.QuietContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeLearnerTest {
    private static final KnowledgeBase BASE = PlantedWorld.of(Words.OFFICE, 2, 18, 4);
    private static final int[] ALL = IntStream.range(0, BASE.examples().size()).toArray();
    private static final double[] TRUTH =
            IntStream.of(ALL).mapToDouble(i -> BASE.isTrue(i) ? 1 : 0).toArray();
    private static final QuietContext QUIET =
            new QuietContext(new Seeds(1), new LinearLearner(LinearLearner.Settings.defaults()));

    @Test
    void aTreeOfOneTestHasTheLeastErrorOfAllTests() {
        Coverage coverage = coverage();
        TreeNode tree = new TreeLearner(BASE, coverage, new Growth(1, 1, 2, 2, 0)).learn(TRUTH, ALL);
        double[] predicted = predicted(tree, coverage);
        Candidates candidates = Candidates.of(BASE);
        double least = Double.MAX_VALUE;
        for (var first : candidates.after(List.of())) {
            for (var second : candidates.after(List.of(first))) {
                TreeNode other = new TreeNode.Test(
                        List.of(first, second), new TreeNode.Leaf(0, 0, 0), new TreeNode.Leaf(0, 0, 0));
                Division division = Division.of(coverage, ((TreeNode.Test) other).literals(), ALL);
                double[] means = new double[ALL.length];
                fill(means, division.yes());
                fill(means, division.no());
                least = Math.min(least, error(means));
            }
        }
        assertThat(error(predicted)).isCloseTo(least, within(1e-9));
    }

    @Test
    void leavesAndDepthAreBounded() {
        double[] noise = new Random(3).doubles(ALL.length).toArray();
        Coverage coverage = coverage();
        TreeNode tree = new TreeLearner(BASE, coverage, new Growth(1, 2, 1, 3, 0)).learn(noise, ALL);
        assertThat(tree.leaves()).isEqualTo(3);
        assertThat(depth(tree)).isLessThanOrEqualTo(2);
    }

    @Test
    void aTreeThatIsExtendedKeepsItsTests() {
        Coverage coverage = coverage();
        TreeLearner small = new TreeLearner(BASE, coverage, new Growth(1, 1, 2, 2, 0));
        TreeLearner large = new TreeLearner(BASE, coverage, new Growth(1, 3, 2, 6, 0));
        double[] noise = new Random(5).doubles(ALL.length).toArray();
        TreeNode.Test tree = (TreeNode.Test) small.learn(TRUTH, ALL);
        TreeNode.Test extended = (TreeNode.Test) large.extend(tree, noise, ALL);
        assertThat(extended.literals()).isEqualTo(tree.literals());
        assertThat(extended.leaves()).isEqualTo(6);
        assertThat(error(noise, predicted(extended, coverage)))
                .isLessThan(error(noise, predicted(small.extend(tree, noise, ALL), coverage)));
    }

    /** The gradient that trees fit is the derivative of the log-likelihood by psi. */
    @Test
    void gradientsAreFiniteDifferencesOfTheLogLikelihood() {
        Coverage coverage = coverage();
        double step = 1e-5;
        new Boosting(BASE, coverage, new Growth(3, 2, 2, 4, 0))
                .run(
                        (number, targets, examples) -> {
                            TreeNode tree =
                                    new TreeLearner(BASE, coverage, new Growth(1, 2, 2, 4, 0)).learn(targets, examples);
                            if (number == 0) {
                                for (int i : List.of(0, ALL.length - 1)) {
                                    double sign = BASE.isTrue(i) ? 1 : -1;
                                    double up = Math.log(BoostedTrees.probability(sign * (BoostedTrees.PRIOR + step)));
                                    double down =
                                            Math.log(BoostedTrees.probability(sign * (BoostedTrees.PRIOR - step)));
                                    assertThat(targets[i]).isCloseTo((up - down) / (2 * step), within(1e-8));
                                }
                            }
                            return tree;
                        },
                        new Random(1),
                        QUIET);
    }

    /** Without tests a tree is the mean gradient, and psi the fixed point of psi + mean(y) - sigmoid(psi). */
    @Test
    void boostingWithoutTestsApproachesTheLogOddsOfTheShare() {
        Coverage coverage = coverage();
        BoostedTrees trees = new Boosting(BASE, coverage, new Growth(2000, 1, 1, 2, 0))
                .run((number, targets, examples) -> TreeNode.Leaf.of(targets, examples), new Random(1), QUIET);
        double share = Arrays.stream(TRUTH).average().orElseThrow();
        assertThat(trees.psi(coverage)[0]).isCloseTo(Math.log(share / (1 - share)), within(1e-6));
    }

    @Test
    void negativesAreDrawnForEachPositive() {
        int positives = (int) Arrays.stream(TRUTH).sum();
        new Boosting(BASE, coverage(), new Growth(1, 1, 1, 2, 2))
                .run(
                        (number, targets, examples) -> {
                            assertThat(examples).hasSize(3 * positives).isSorted();
                            return TreeNode.Leaf.of(targets, examples);
                        },
                        new Random(1),
                        QUIET);
    }

    private static Coverage coverage() {
        return new Coverage(Examples.of(BASE.atoms()), Variables.ofHead(2));
    }

    private static double[] predicted(TreeNode tree, Coverage coverage) {
        double[] sums = new double[ALL.length];
        tree.addTo(sums, coverage, ALL);
        return sums;
    }

    private static void fill(double[] means, int... examples) {
        double mean =
                IntStream.of(examples).mapToDouble(i -> TRUTH[i]).average().orElse(0);
        IntStream.of(examples).forEach(i -> means[i] = mean);
    }

    private static double error(double... predicted) {
        return error(TRUTH, predicted);
    }

    private static double error(double[] truth, double... predicted) {
        return IntStream.of(ALL)
                .mapToDouble(i -> (truth[i] - predicted[i]) * (truth[i] - predicted[i]))
                .sum();
    }

    private static int depth(TreeNode tree) {
        return tree instanceof TreeNode.Test test ? 1 + Math.max(depth(test.yes()), depth(test.no())) : 0;
    }
}
