package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.benefit.Measured;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Family;
import dev.graft.report.Cast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BenefitWordsTest {
    private static final LearningCurve CURVE = new LearningCurve(new double[] {1, 20}, new double[] {0.5, 0.6});

    @Test
    void nameWhoHasItAndWhoHasMost() {
        BenefitTable table = table(row("coral", 0.1, 0.05, 0.15), row("tca", 0.2, 0.1, 0.3), row("kmm", 0, -0.1, 0.1));
        assertThat(BenefitWords.of(table, Benefit.START))
                .isEqualTo("with coral and tca; most with tca: +20.0 points at 1 label per class (95 % interval "
                        + "+10.0 to +30.0).");
        assertThat(BenefitWords.of(table, Benefit.ASYMPTOTE)).contains("at 20 labels per class");
        assertThat(BenefitWords.of(table, Benefit.SLOPE)).contains("+20.0 points more per doubling");
    }

    @Test
    void nameWhoIsLower() {
        assertThat(BenefitWords.of(table(row("coral", -0.1, -0.2, -0.05), row("kmm", 0, -0.1, 0.1)), Benefit.START))
                .isEqualTo("with no strategy. Lower with coral.");
    }

    @Test
    void countWhereAllAreAlike() {
        assertThat(BenefitWords.of(table(row("coral", 0.1, 0.05, 0.15), row("tca", 0.2, 0.1, 0.3)), Benefit.START))
                .startsWith("with both strategies; most with tca");
    }

    @Test
    void sayNothingOfASingleSeedOrASingleBudget() {
        assertThat(BenefitWords.of(table(row("coral", new Measured(0.1, Optional.empty()))), Benefit.START))
                .contains("fewer than two seeds");
        assertThat(BenefitWords.of(table(row("coral", new Measured(Double.NaN, Optional.empty()))), Benefit.SLOPE))
                .contains("so few budgets");
    }

    private static BenefitTable table(Benefits... rows) {
        return new BenefitTable(Measure.ACCURACY, OptionalDouble.empty(), List.of(rows));
    }

    private static Benefits row(String name, double value, double low, double high) {
        return row(name, new Measured(value, Optional.of(new Interval(low, high))));
    }

    private static Benefits row(String name, Measured measured) {
        return new Benefits(
                Cast.contender(name, Family.FEATURE, "A strategy."),
                "scratch",
                List.of(new Budget.PerClass(1), new Budget.PerClass(20)),
                CURVE,
                CURVE,
                Map.of(Benefit.START, measured, Benefit.SLOPE, measured, Benefit.ASYMPTOTE, measured),
                List.of());
    }
}
