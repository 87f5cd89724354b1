package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetWordsTest {
    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget FIVE = new Budget.PerClass(5);
    private static final Budget TENTH = new Budget.Share(0.1);
    private static final Budget HUNDRED = new Budget.Count(100);

    @Test
    void axesSayWhatIsCounted() {
        assertThat(BudgetWords.axis(List.of(ONE, FIVE))).isEqualTo("target labels per class");
        assertThat(BudgetWords.axis(List.of(HUNDRED))).isEqualTo("target labels");
        assertThat(BudgetWords.axis(List.of(TENTH))).isEqualTo("share of target labels");
        assertThat(BudgetWords.axis(List.of(ONE, TENTH))).isEqualTo("target labels");
    }

    @Test
    void listsReadLikeASentence() {
        assertThat(BudgetWords.list(List.of(ONE))).isEqualTo("1 label per class");
        assertThat(BudgetWords.list(List.of(new Budget.PerClass(0), ONE, FIVE)))
                .isEqualTo("0, 1 and 5 labels per class");
        assertThat(BudgetWords.list(List.of(ONE, TENTH, HUNDRED)))
                .isEqualTo("1 label per class, 10 % of the labels and 100 labels");
    }

    @Test
    void ticksAreNumbersWhereAllBudgetsAreOfOneKind() {
        assertThat(BudgetWords.tick(FIVE, List.of(ONE, FIVE))).isEqualTo("5");
        assertThat(BudgetWords.tick(TENTH, List.of(TENTH))).isEqualTo("10 %");
        assertThat(BudgetWords.tick(FIVE, List.of(FIVE, TENTH))).isEqualTo("5 labels per class");
    }
}
