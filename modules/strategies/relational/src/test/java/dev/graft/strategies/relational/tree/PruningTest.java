package dev.graft.strategies.relational.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.relation.ClauseText;
import dev.graft.core.relation.Literal;
import dev.graft.strategies.relational.tree.TreeNode.Leaf;
import dev.graft.strategies.relational.tree.TreeNode.Test;
import java.util.List;

class PruningTest {
    private static final Literal HEAD = new Literal("h", List.of("A"));
    private static final Leaf PURE = new Leaf(0.8, 5, 0.0001);
    private static final Leaf MIXED = new Leaf(0.3, 5, 0.2);
    private static final Leaf EMPTY = new Leaf(0, 0, 0);

    @org.junit.jupiter.api.Test
    void aTestThatAllPassGivesItsPlaceToWhatStandsBehindIt() {
        Test inner = new Test(test("q(A)"), PURE, MIXED);
        assertThat(pruned(new Test(test("p(A)"), inner, EMPTY))).isEqualTo(inner);
        assertThat(pruned(new Test(test("p(A)"), EMPTY, inner))).isEqualTo(inner);
    }

    @org.junit.jupiter.api.Test
    void whatSpeaksOfAnObjectThatTheTestFindsKeepsTheTest() {
        Test inner = new Test(test("q(B)"), PURE, MIXED);
        assertThat(pruned(new Test(test("p(A, B)"), inner, EMPTY)))
                .isEqualTo(new Test(test("p(A, B), q(B)"), PURE, MIXED));
    }

    @org.junit.jupiter.api.Test
    void whatSpeaksOfItFartherDownKeepsItThere() {
        Test deep = new Test(test("r(B)"), PURE, MIXED);
        Test inner = new Test(test("q(A)"), deep, MIXED);
        assertThat(pruned(new Test(test("p(A, B)"), inner, EMPTY)))
                .isEqualTo(new Test(test("q(A)"), new Test(test("p(A, B), r(B)"), PURE, MIXED), MIXED));
    }

    @org.junit.jupiter.api.Test
    void twoLeavesThatBothVaryBecomeOne() {
        TreeNode pruned = pruned(new Test(test("r(A)"), PURE, new Test(test("p(A)"), MIXED, MIXED)));
        assertThat(pruned).isEqualTo(new Test(test("r(A)"), PURE, new Leaf(0, 10, Pruning.DELTA)));
        assertThat(pruned(new Test(test("p(A)"), PURE, MIXED))).isEqualTo(new Test(test("p(A)"), PURE, MIXED));
    }

    @org.junit.jupiter.api.Test
    void treesOfWhichNothingWouldBeLeftStayAsTheyAre() {
        List<TreeNode> trees = List.of(new Test(test("p(A)"), MIXED, MIXED), PURE);
        assertThat(Pruning.of(HEAD, trees)).isEqualTo(trees);
    }

    private static TreeNode pruned(TreeNode tree) {
        // a tree that keeps a test, so that not everything is pruned away
        Test other = new Test(test("s(A)"), PURE, PURE);
        return Pruning.of(HEAD, List.of(tree, other)).get(0);
    }

    private static List<Literal> test(String body) {
        return ClauseText.parse("t", "h(A) :- " + body + ".", 0).body();
    }
}
