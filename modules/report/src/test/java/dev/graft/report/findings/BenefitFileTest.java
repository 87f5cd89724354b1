package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.benefit.Measured;
import dev.graft.core.benefit.Worth;
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

class BenefitFileTest {
    @Test
    void holdsALinePerNumberThatCanBeHad() {
        Budget budget = new Budget.PerClass(5);
        LearningCurve curve = new LearningCurve(new double[] {5}, new double[] {0.5});
        Worth worth = new Worth(
                budget,
                measured(Double.POSITIVE_INFINITY, 8.5, Double.POSITIVE_INFINITY),
                Optional.of(new Measured(0.75, Optional.empty())),
                Optional.of(new Worth.NegativeTransfer("target-only", measured(-0.25, -0.5, 0))));
        Benefits row = new Benefits(
                Cast.contender("a \"b\", c", Family.FEATURE, "A strategy."),
                "scratch",
                List.of(budget),
                curve,
                curve,
                Map.of(
                        Benefit.START,
                        measured(0.25, 0.125, 0.5),
                        Benefit.SLOPE,
                        new Measured(Double.NaN, Optional.empty()),
                        Benefit.TO_THRESHOLD,
                        measured(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 3)),
                List.of(worth));
        assertThat(BenefitFile.of(new BenefitTable(Measure.ACCURACY, OptionalDouble.empty(), List.of(row))))
                .isEqualTo("""
                        contender,budget,benefit,value,low,high
                        "a ""b"", c",,start,0.25,0.125,0.5
                        "a ""b"", c",,to-threshold,-inf,-inf,3.0
                        "a ""b"", c",per-class:5,worth-in-labels,inf,8.5,inf
                        "a ""b"", c",per-class:5,gap-closed,0.75,,
                        "a ""b"", c",per-class:5,negative-transfer-gap,-0.25,-0.5,0.0
                        """);
    }

    @Test
    void ofNothingIsOnlyItsHead() {
        assertThat(BenefitFile.of(new BenefitTable(Measure.ACCURACY, OptionalDouble.empty(), List.of())))
                .isEqualTo("contender,budget,benefit,value,low,high\n");
    }

    private static Measured measured(double value, double low, double high) {
        return new Measured(value, Optional.of(new Interval(low, high)));
    }
}
