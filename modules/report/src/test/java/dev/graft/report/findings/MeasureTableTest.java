package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Run;
import dev.graft.report.SyntheticRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeasureTableTest {
    private static final Budget ONE = new Budget.PerClass(1);

    private static Run run;
    private static MeasureTable table;

    @BeforeAll
    static void measure() {
        run = SyntheticRun.full();
        table = MeasureTable.of(Findings.of(run));
    }

    @Test
    void accuracyIsThatOfTheComparison() {
        Findings findings = Findings.of(run);
        for (MeasureTable.Row row : table.rows()) {
            double expected = findings.comparison()
                    .cell(row.contender(), row.budget())
                    .value()
                    .orElseThrow()
                    .mean();
            assertThat(row.means().get(Measure.ACCURACY)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void whatDoesNotApplyHasNoRow() {
        assertThat(table.rows())
                .hasSize(8 * 5)
                .noneMatch(row -> row.contender().name().equals("word-vectors"));
        assertThat(table.measures()).containsExactlyElementsOf(Measure.of(Measure.Task.CLASSES));
    }

    /** All predictions are certain, so of a loss the best is who is right most; the upper bound would be better still. */
    @Test
    void theBestIsTheLeastWhereLessIsBetter() {
        double coral = table.rows().stream()
                .filter(row ->
                        row.budget().equals(ONE) && row.contender().name().equals("coral"))
                .mapToDouble(row -> row.means().get(Measure.LOG_LOSS))
                .findFirst()
                .orElseThrow();
        assertThat(table.best(ONE, Measure.LOG_LOSS)).hasValue(coral);
        Map<String, List<Measure>> winners = table.winners(ONE);
        assertThat(winners.get("coral")).contains(Measure.ACCURACY, Measure.LOG_LOSS);
    }
}
