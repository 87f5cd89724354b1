package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncompleteRunTest {
    private static final List<Budget> ONE_BUDGET = List.of(new Budget.Share(0.05));

    @TempDir
    Path folder;

    @Test
    void anUnfinishedRunSaysSo() {
        ReadPage page = written(SyntheticRun.unfinished(SyntheticRun.full(), 60));
        assertThat(page.text("//p[@class='warning']")).contains("unfinished: 60 of 225 trials have a result");
        assertThat(page.text("//section[@id='answer']//tbody/tr[last()]")).contains("no result yet");
        assertThat(page.text("//section[@id='table']")).contains("no result yet");
    }

    @Test
    void aRunWithoutAnyResultHasNoAnswer() {
        ReadPage page = written(SyntheticRun.unfinished(SyntheticRun.full(), 0));
        assertThat(page.text("//p[@class='answer']")).startsWith("No answer: ");
        assertThat(page.all("//*[local-name()='svg']")).isEmpty();
    }

    @Test
    void oneSeedGivesNoVerdict() {
        ReadPage page = written(SyntheticRun.of(Cast.all(), SyntheticRun.full().budgets(), 1));
        assertThat(page.text("//p[@class='answer']")).startsWith("No verdict: ");
        assertThat(page.text("//section[@id='table']"))
                .contains("no verdict below 3 seeds")
                .doesNotContain("p 1.000");
    }

    @Test
    void oneBudgetIsEnough() {
        ReadPage page = written(SyntheticRun.of(Cast.all(), ONE_BUDGET, 3));
        assertThat(page.text("//section[@id='curves']")).contains("share of target labels");
        assertThat(page.text("//thead")).contains("5 % of the labels");
    }

    @Test
    void aRunInWhichAllFailedShowsTheCause() {
        ReadPage page = written(SyntheticRun.ended(SyntheticRun.full(), new Outcome.Failed("out of memory")));
        assertThat(page.text("//p[@class='warning']")).contains("225 trials of 225 failed");
        assertThat(page.text("//p[@class='answer']")).startsWith("No answer: ");
        assertThat(page.text("//section[@id='table']")).contains("failed: out of memory");
    }

    @Test
    void withoutScratchThereIsNothingToCompareWith() {
        List<Contender> alone = Cast.all().subList(3, 5);
        ReadPage page = written(SyntheticRun.of(alone, List.of(new Budget.Count(10), new Budget.Count(20)), 3));
        assertThat(page.text("//p[@class='answer']")).startsWith("No answer: ");
        assertThat(page.all("//section[@id='curves']")).hasSize(1);
        assertThat(page.all("//section[@id='gains']")).isEmpty();
    }

    @Test
    void timesAndMeasuresThatAreNoNumbersAreLeftOut() {
        Outcome odd = new Outcome.Finished(Map.of(), Double.NaN, Double.NaN);
        ReadPage page = written(SyntheticRun.ended(SyntheticRun.full(), odd));
        assertThat(page.text("//section[@id='cost']")).contains("Memory:").doesNotContain("Time:");
        assertThat(page.text("//body")).doesNotContain("NaN");
    }

    @Test
    void aRunWithoutContendersOrBudgetsIsStillAPage() {
        ReadPage page = written(SyntheticRun.of(List.of(), List.of(), 1));
        assertThat(page.text("//p[@class='answer']")).startsWith("No answer: ");
    }

    private ReadPage written(Run run) {
        return ReadPage.of(Report.write(run, folder));
    }
}
