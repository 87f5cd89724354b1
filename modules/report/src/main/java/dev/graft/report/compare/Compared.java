package dev.graft.report.compare;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.CommonBudgets;
import dev.graft.core.standing.Published;
import dev.graft.core.standing.ScenarioRun;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.standing.Standings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Several runs, compared.
 *
 * @param name what is compared, in a few words
 * @param title the question
 * @param standings empty where nothing can be ranked
 * @param remarks why, and what else a reader should know first
 * @param links to the reports of scenarios, from the folder of the page; none where it is not known where they are
 */
public record Compared(
        String name,
        String title,
        ScenarioTable table,
        Optional<Standings> standings,
        List<String> remarks,
        Map<String, String> links) {
    public Compared {
        remarks = List.copyOf(remarks);
        links = Map.copyOf(links);
    }

    /**
     * Compares runs at the budgets that all of them have, and ranks their contenders as far as that can be done.
     *
     * @param name of what is compared, in a few words
     * @param title the question
     * @param runs at least one
     * @throws GraftException if they have no budget in common
     */
    public static Compared of(
            String name, String title, List<ScenarioRun> runs, Measure measure, Optional<Published> published) {
        ScenarioTable table = ScenarioTable.of(runs, measure, CommonBudgets.of(runs), published);
        return ranked(runs, table, new Compared(name, title, table, Optional.empty(), List.of(), Map.of()));
    }

    private static Compared ranked(List<ScenarioRun> runs, ScenarioTable table, Compared without) {
        if (runs.size() < 2) {
            return without.remarked("One scenario alone ranks nothing.");
        }
        try {
            return without.with(Standings.of(runs, table.measure(), table.budgets()));
        } catch (GraftException nothingInCommon) {
            return without.remarked("There are no ranks: " + nothingInCommon.getMessage());
        }
    }

    private Compared with(Standings ranked) {
        return new Compared(name, title, table, Optional.of(ranked), remarks, links);
    }

    /** The same with another remark. */
    public Compared remarked(String words) {
        return new Compared(
                name,
                title,
                table,
                standings,
                Stream.concat(remarks.stream(), Stream.of(words)).toList(),
                links);
    }

    /** The same with links to the reports of scenarios. */
    public Compared linked(Map<String, String> reports) {
        return new Compared(name, title, table, standings, remarks, reports);
    }
}
