package dev.graft.cli;

import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import dev.graft.report.compare.Conclusion;
import dev.graft.report.compare.Values;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How strategies stand over several runs, in a terminal. */
final class StandingsTable {
    private StandingsTable() {}

    static void print(Standings standings, PrintWriter out) {
        print(standings, standings.scenarios(), out);
    }

    /**
     * The same with the values on some scenarios.
     *
     * @param shown their names
     */
    static void print(Standings standings, List<String> shown, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(
                List.of(Values.heading(standings.measure()), "mean rank", "mean", "95 %", "beats scratch", "95 %"));
        header.addAll(shown);
        rows.add(header);
        standings.standings().forEach(standing -> rows.add(row(standings, standing, shown)));
        TextTable.print(rows, out);
        standings.leftOut().forEach(one -> out.println("left out: " + one.name() + ", " + one.why()));
        standings.warnings().forEach(warning -> out.println("warning: " + warning));
        out.println(Conclusion.test(standings));
        out.println(String.format(
                Locale.ROOT,
                "critical difference of mean ranks (Nemenyi, %s): %.2f; groups that do not differ: %s",
                Standings.LEVEL,
                standings.criticalDifference(),
                Conclusion.groups(standings)));
        out.println(Conclusion.of(standings));
    }

    private static List<String> row(Standings standings, Standing standing, List<String> shown) {
        List<String> row = new ArrayList<>(List.of(
                standing.name(),
                two(standing.meanRank()),
                Values.of(standings.measure(), standing.mean()),
                Values.of(standings.measure(), standing.interval())));
        row.add(standing.improvement().map(one -> two(one.probability())).orElse("-"));
        row.add(standing.improvement()
                .map(one ->
                        two(one.interval().low()) + " to " + two(one.interval().high()))
                .orElse("-"));
        for (int scenario = 0; scenario < standings.scenarios().size(); scenario++) {
            if (shown.contains(standings.scenarios().get(scenario))) {
                row.add(Values.of(standings.measure(), standing.value(scenario)));
            }
        }
        return row;
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
