package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Family;
import dev.graft.report.Cast;
import dev.graft.report.SyntheticRun;
import dev.graft.report.findings.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenefitChartTest {
    private static final List<Budget> BUDGETS =
            Stream.of(0, 1, 2, 5, 10, 20).<Budget>map(Budget.PerClass::new).toList();

    @Test
    void sixStrategiesStandInAPictureAndTheRestInTheNext() {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(contender("scratch"));
        for (int i = 0; i < 7; i++) {
            contenders.add(contender("strategy-" + i));
        }
        Run run = SyntheticRun.of(contenders, BUDGETS, 2);
        List<Picture> pictures = BenefitChart.of(Findings.of(run), Palette.of(run));
        assertThat(pictures).extracting(Picture::file).containsExactly("benefits", "benefits-2");
        assertThat(pictures.get(0).height()).isGreaterThan(pictures.get(1).height());
    }

    @Test
    void aSingleBudgetAndASingleSeedAreDrawnToo() {
        Run run = SyntheticRun.of(List.of(contender("scratch"), contender("coral")), BUDGETS.subList(1, 2), 1);
        Findings findings = Findings.of(run);
        assertThat(BenefitChart.of(findings, Palette.of(run)).get(0).png()).isNotEmpty();
        assertThat(WorthChart.of(findings, Palette.of(run)).orElseThrow().png()).isNotEmpty();
    }

    @Test
    void withoutScratchThereIsNone() {
        Run run = SyntheticRun.of(List.of(contender("coral"), contender("tca")), BUDGETS, 2);
        assertThat(BenefitChart.of(Findings.of(run), Palette.of(run))).isEmpty();
        assertThat(WorthChart.of(Findings.of(run), Palette.of(run))).isEmpty();
    }

    private static Contender contender(String name) {
        return Cast.contender(name, Family.FEATURE, "A strategy.");
    }
}
