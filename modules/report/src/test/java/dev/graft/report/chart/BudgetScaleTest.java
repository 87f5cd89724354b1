package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BudgetScaleTest {
    @Test
    void budgetsThatDoubleStandAtSimilarDistances() {
        List<Double> positions = BudgetScale.positions(counts(0, 1, 2, 5, 10, 20));
        assertThat(positions).isSorted().startsWith(0.0).endsWith(1.0);
        for (int i = 1; i < positions.size(); i++) {
            assertThat(positions.get(i) - positions.get(i - 1)).isBetween(0.13, 0.27);
        }
    }

    @Test
    void budgetsTooCloseToReadStandAtEqualDistances() {
        assertThat(BudgetScale.positions(counts(1, 100, 101))).containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void aSingleBudgetStandsInTheMiddle() {
        assertThat(BudgetScale.positions(counts(7))).containsExactly(0.5);
        assertThat(BudgetScale.positions(counts(0))).containsExactly(0.5);
    }

    @Test
    void whatLiesBetweenBudgetsStandsBetweenThem() {
        List<Budget> budgets = counts(20, 0, 5, 1);
        List<Double> positions = BudgetScale.positions(budgets);
        for (int i = 0; i < budgets.size(); i++) {
            assertThat(BudgetScale.position(budgets, budgets.get(i).size())).isCloseTo(positions.get(i), within(1e-12));
        }
        assertThat(BudgetScale.position(budgets, 10)).isBetween(positions.get(2), positions.get(0));
        assertThat(BudgetScale.position(budgets, 0.5)).isBetween(positions.get(1), positions.get(3));
        assertThat(BudgetScale.position(budgets, 1000)).isEqualTo(positions.get(0));
        assertThat(BudgetScale.position(counts(7, 8), 3)).isEqualTo(0);
    }

    private static List<Budget> counts(Integer... labels) {
        return Stream.of(labels).<Budget>map(Budget.Count::new).toList();
    }
}
