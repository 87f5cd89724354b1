package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Run;
import dev.graft.report.Cast;
import dev.graft.report.SyntheticRun;
import dev.graft.report.findings.Findings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepsChartTest {
    @Test
    void showsTheSmallestTheMiddleAndTheLargestBudget() {
        assertThat(title(budgets(20, 0, 1, 2, 5), 3)).endsWith("at 0, 2 and 20 labels per class");
        assertThat(title(budgets(5, 1), 3)).endsWith("at 1 and 5 labels per class");
        assertThat(title(budgets(5), 1)).endsWith("at 5 labels per class");
    }

    @Test
    void linesAreThoseOfContendersThatTrainScratchFirst() {
        Findings findings = Findings.of(SyntheticRun.full());
        StepLines lines = StepLines.of(findings, Palette.of(findings.run()), new Budget.PerClass(2));
        assertThat(lines.lines()).extracting(Line::name).containsExactly("scratch", "pooled", "coral", "tca", "kmm");
        assertThat(lines.lines()).allMatch(line -> line.spread() == Line.Spread.BAND && line.keepsLast());
    }

    @Test
    void oneSeedHasNoBandAndNoSnapshotsNoChart() {
        Findings one = Findings.of(SyntheticRun.of(Cast.all(), budgets(5), 1));
        assertThat(StepLines.of(one, Palette.of(one.run()), new Budget.PerClass(5))
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.spread() == Line.Spread.NONE);
        Run none = SyntheticRun.of(Cast.all().subList(6, 8), budgets(5), 3);
        assertThat(StepsChart.of(Findings.of(none), Palette.of(none))).isEmpty();
    }

    private static String title(List<Budget> budgets, int seeds) {
        Run run = SyntheticRun.of(Cast.all(), budgets, seeds);
        return StepsChart.of(Findings.of(run), Palette.of(run)).orElseThrow().title();
    }

    private static List<Budget> budgets(Integer... perClass) {
        return Stream.of(perClass).<Budget>map(Budget.PerClass::new).toList();
    }
}
