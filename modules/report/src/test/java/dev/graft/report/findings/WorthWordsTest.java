package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.benefit.Measured;
import dev.graft.core.benefit.Worth;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Family;
import dev.graft.report.Cast;
import dev.graft.report.SyntheticRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WorthWordsTest {
    private static final double MORE = Double.POSITIVE_INFINITY;

    @Test
    void strategiesOfOneWorthShareAClause() {
        Findings findings = findings(
                List.of(new Budget.PerClass(1), new Budget.PerClass(20)),
                row("coral", new Budget.PerClass(1), 8, 5, MORE),
                row("tca", new Budget.PerClass(1), MORE, MORE, MORE),
                row("kmm", new Budget.PerClass(1), MORE, MORE, MORE));
        assertThat(WorthWords.of(findings))
                .containsExactly(
                        "1 label per class with coral is worth 8 (5 to more than 20) from scratch; with tca and "
                                + "kmm more than 20.");
    }

    @Test
    void whatIsKnownWithoutLabelsComesFirst() {
        Findings findings = findings(
                List.of(new Budget.Count(0), new Budget.Count(100)),
                row("coral", new Budget.Count(0), 12.34, 8, 14.2),
                row("tca", new Budget.Count(100), Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 3));
        assertThat(WorthWords.of(findings))
                .containsExactly(
                        "0 labels with coral are worth 12.3 (8 to 14.2) from scratch.",
                        "100 labels with tca are worth none (none to 3) from scratch.");
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(WorthWords.of(findings(List.of(new Budget.Count(5))))).isEmpty();
    }

    private static Findings findings(List<Budget> budgets, Benefits... rows) {
        Run run = SyntheticRun.of(List.of(Cast.contender("scratch", Family.BASELINE, "The baseline.")), budgets, 2);
        Findings findings = Findings.of(run);
        return new Findings(
                run,
                findings.comparison(),
                new BenefitTable(Measure.ACCURACY, OptionalDouble.empty(), List.of(rows)),
                Optional.empty(),
                Optional.empty());
    }

    private static Benefits row(String name, Budget budget, double value, double low, double high) {
        LearningCurve curve = new LearningCurve(new double[] {budget.size()}, new double[] {0.5});
        Measured labels = new Measured(value, Optional.of(new Interval(low, high)));
        return new Benefits(
                Cast.contender(name, Family.FEATURE, "A strategy."),
                "scratch",
                List.of(budget),
                curve,
                curve,
                Map.of(),
                List.of(new Worth(budget, labels, Optional.empty(), Optional.empty())));
    }
}
