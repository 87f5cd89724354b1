package dev.graft.report.page;

import dev.graft.core.labels.Labels;
import dev.graft.core.result.Run;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.markup.Html;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was compared on what. */
final class ScenarioSection {
    private ScenarioSection() {}

    static Html of(Run run) {
        Map<String, String> facts = new LinkedHashMap<>(run.scenario());
        facts.putIfAbsent("budgets", run.budgets().isEmpty() ? "none" : BudgetWords.list(run.budgets()));
        facts.putIfAbsent("seeds", Integer.toString(run.seeds()));
        facts.putIfAbsent(
                "held out", run.heldOut().stream().mapToInt(Labels::size).sum() + " samples");
        return Parts.section("scenario", "Scenario").add(Parts.facts(facts));
    }
}
