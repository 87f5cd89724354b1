package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Family;
import dev.graft.report.Cast;
import dev.graft.report.SyntheticRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Budget FEW = new Budget.PerClass(1);
    private static final Budget MANY = new Budget.PerClass(20);

    @Test
    void namesTheLargestGain() {
        Findings findings = findings(List.of(FEW, MANY), "scratch", "coral", "tca");
        assertThat(Answer.of(findings))
                .isEqualTo("Transfer helps: 2 of 2 strategies are better than the baseline at some budget. "
                        + "The largest gain is that of coral at 1 label per class: " + gain(findings, "coral", FEW)
                        + ".");
    }

    @Test
    void namesThoseThatHurtBesideThoseThatHelp() {
        assertThat(Answer.of(findings(List.of(FEW, MANY), "scratch", "coral", "source-only")))
                .endsWith("But 1 of 2 strategies is worse at some budget: source-only.");
    }

    @Test
    void namesTheLargestLossWhereNothingHelps() {
        Findings findings = findings(List.of(MANY), "scratch", "source-only");
        assertThat(Answer.of(findings))
                .isEqualTo("Transfer hurts: 1 of 1 strategy is worse than the baseline at some budget, and none is "
                        + "better. The largest loss is that of source-only at 20 labels per class: "
                        + gain(findings, "source-only", MANY) + ".");
    }

    @Test
    void doesNotTakeMissingEvidenceForEquality() {
        assertThat(Answer.of(findings(List.of(MANY), "scratch", "coral")))
                .isEqualTo("No evidence that transfer helps or hurts: the one strategy compared does not differ from "
                        + "the baseline by more than chance explains.");
    }

    /** As when a network is pre-trained: there is nothing to compare. */
    @Test
    void saysHowRightTheBaselineIsWhereNothingIsTransferred() {
        assertThat(Answer.of(findings(List.of(FEW, MANY), "scratch")))
                .matches(
                        "Nothing is transferred here: scratch is right on \\d+\\.\\d % of the held-out samples, with 20"
                                + " labels per class\\.");
    }

    @Test
    void statementsGroupBudgetsByVerdict() {
        Findings findings = findings(List.of(new Budget.PerClass(0), FEW, MANY), "scratch", "source-only", "coral");
        Contender coral = findings.run().contenders().get(2);
        List<Statement.Clause> clauses = Statement.of(findings, coral).clauses();
        assertThat(clauses.stream().map(clause -> clause.ruling().orElseThrow()))
                .containsExactly(Ruling.HELPS, Ruling.NO_EVIDENCE);
        assertThat(clauses.get(0).words()).startsWith("up to 1 label per class (0 per class against source-only): +");
        assertThat(clauses.get(1).words()).isEqualTo("at 20 labels per class");
    }

    @Test
    void statementsSayWhereThereIsNoResultYet() {
        Run run = SyntheticRun.of(cast("scratch", "coral"), List.of(FEW, MANY), 3);
        Findings findings = Findings.of(SyntheticRun.unfinished(run, 9));
        List<Statement.Clause> clauses =
                Statement.of(findings, run.contenders().get(1)).clauses();
        assertThat(clauses.get(1).words()).isEqualTo("at 20 labels per class: no result yet");
    }

    private static String gain(Findings findings, String contender, Budget budget) {
        return findings.comparison().cells().stream()
                .filter(cell -> cell.contender().name().equals(contender)
                        && cell.budget().equals(budget))
                .map(cell -> cell.gain().orElseThrow().estimate())
                .map(gain -> Numbers.points(gain.mean()) + " points over scratch (95 % interval "
                        + Numbers.points(gain.interval(0.95)) + ")")
                .findFirst()
                .orElseThrow();
    }

    private static Findings findings(List<Budget> budgets, String... names) {
        return Findings.of(SyntheticRun.of(cast(names), budgets, 5));
    }

    private static List<Contender> cast(String... names) {
        return Stream.of(names)
                .map(name -> Cast.contender(name, Family.FEATURE, "A strategy."))
                .toList();
    }
}
