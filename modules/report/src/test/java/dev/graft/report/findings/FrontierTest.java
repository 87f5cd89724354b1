package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.report.SyntheticRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the synthetic run: at 20 labels scratch is right most often, coral and pooled just below. */
class FrontierTest {
    private static final List<Frontier> ALL = Frontier.all(Findings.of(SyntheticRun.full()));

    @Test
    void isOfTheLargestBudgetWithoutUpperBounds() {
        assertThat(ALL.stream().map(Frontier::kind)).containsExactly(Frontier.Kind.values());
        assertThat(ALL).allMatch(frontier -> frontier.budget().equals(new Budget.PerClass(20)));
        assertThat(names(ALL.get(0).points())).hasSize(7).doesNotContain("all-labels", "word-vectors");
    }

    @Test
    void whatIsBothDearerAndWorseIsNotOnTheFront() {
        assertThat(names(ALL.get(0).front())).containsExactly("scratch");
        assertThat(names(ALL.get(1).front())).containsExactly("kmm", "scratch");
        assertThat(names(ALL.get(2).front())).containsExactly("coral", "scratch");
    }

    @Test
    void whoDoesNotSayIsNamed() {
        assertThat(ALL.get(1).unknown()).extracting("name").containsExactly("tca");
        assertThat(ALL.get(2).unknown()).isEmpty();
    }

    @Test
    void thereIsNoneWhereNothingFinished() {
        Run failed = SyntheticRun.ended(SyntheticRun.full(), new Outcome.Failed("no"));
        assertThat(Frontier.all(Findings.of(failed))).isEmpty();
    }

    /** Lines of before it was counted: the measured fits tell. */
    @Test
    void measuredFitsTellWhatTheTrialsDoNot() {
        Run old = SyntheticRun.ended(SyntheticRun.full(), new Outcome.Finished(Map.of(), Double.NaN, 1));
        List<Frontier> all = Frontier.all(Findings.of(old));
        assertThat(all.stream().map(Frontier::kind)).containsExactly(Frontier.Kind.PARAMETERS, Frontier.Kind.MEMORY);
        assertThat(names(all.get(0).points())).startsWith("kmm");
    }

    private static List<String> names(List<Frontier.Point> points) {
        return points.stream().map(point -> point.contender().name()).toList();
    }
}
