package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import dev.graft.report.SyntheticRun;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One sentence on a strategy, over stretches of budgets. */
class StatementTest {
    private final Findings findings = Findings.of(SyntheticRun.full());

    @Test
    void everyStretchIsNeighboursOfOneRuling() {
        for (Contender contender : findings.judged()) {
            List<Ruling> rulings = Statement.of(findings, contender).clauses().stream()
                    .flatMap(clause -> clause.ruling().stream())
                    .toList();
            for (int i = 1; i < rulings.size(); i++) {
                assertThat(rulings.get(i)).as(contender.name()).isNotEqualTo(rulings.get(i - 1));
            }
        }
    }

    @Test
    void budgetsFollowEachOtherWithoutGaps() {
        assertThat(sentence("coral"))
                .matches("helps up to 5 labels per class .*points; no evidence at 20 labels per class");
    }

    @Test
    void whatIsTheSameEverywhereIsSaidOnce() {
        Run run = SyntheticRun.of(
                findings.run().contenders().stream()
                        .filter(c -> c.role() == Role.SCRATCH || c.name().equals("coral"))
                        .toList(),
                List.of(new Budget.PerClass(1), new Budget.PerClass(2)),
                5);
        Findings small = Findings.of(run);
        assertThat(sentence(small, "coral")).startsWith("helps at every budget, 1 to 2 labels per class: +");
    }

    private String sentence(String contender) {
        return sentence(findings, contender);
    }

    private static String sentence(Findings findings, String name) {
        Contender contender = findings.run().contenders().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Statement.of(findings, contender).clauses().stream()
                .map(clause -> clause.ruling().map(r -> r.words() + " ").orElse("") + clause.words())
                .collect(Collectors.joining("; "));
    }
}
