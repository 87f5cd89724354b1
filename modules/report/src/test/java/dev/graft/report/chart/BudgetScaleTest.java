package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static List<Budget> counts(Integer... labels) {
        return Stream.of(labels).<Budget>map(Budget.Count::new).toList();
    }
}
