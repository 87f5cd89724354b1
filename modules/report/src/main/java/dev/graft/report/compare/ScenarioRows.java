package dev.graft.report.compare;

import dev.graft.core.standing.Published;
import dev.graft.core.standing.ScenarioCell;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.strategy.Role;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Ruling;
import dev.graft.report.markup.Html;
import dev.graft.report.page.Swatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table that papers print: a row per scenario, a column per contender, the means below; what others report beside ours. */
final class ScenarioRows {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,]+");
    private static final int NAMES = 130;
    private static final int COLUMN = 104;

    private final ScenarioTable table;
    private final Palette palette;
    private final Map<String, String> links;

    private ScenarioRows(ScenarioTable table, Palette palette, Map<String, String> links) {
        this.table = table;
        this.palette = palette;
        this.links = links;
    }

    static Html of(Compared compared, Palette palette) {
        ScenarioRows rows = new ScenarioRows(compared.table(), palette, compared.links());
        Html body = Html.of("tbody");
        compared.table().rows().forEach(row -> body.add(rows.row(row)));
        body.add(rows.means());
        int width = NAMES + COLUMN * compared.table().contenders().size();
        Html html = Html.of("table")
                .styled("main scenarios")
                .with("style", "min-width:" + width + "px")
                .add(Html.of("thead").add(rows.head()), body);
        return Html.of("div").styled("wide").add(html);
    }

    /** How to read the table. */
    static Html reading(ScenarioTable table, boolean linked) {
        Html reading = Html.of("p")
                .styled("reading")
                .text(
                        "Each cell: the mean over seeds of %s at %s%s, and the standard deviation over seeds; the verdict on "
                                .formatted(
                                        Values.heading(table.measure()),
                                        BudgetWords.list(table.budgets()),
                                        table.budgets().size() == 1 ? "" : ", of which a value is the mean"))
                .text(table.judgedBy()
                        + " in the scenario's own run, corrected there for all its comparisons. The best of a row is bold, upper "
                        + "bounds aside. Below stands the mean over scenarios, each of the "
                        + "same weight, and on how many of them there is which verdict.");
        return linked ? reading.text(" The name of a scenario leads to its report.") : reading;
    }

    /** Whose numbers stand beside ours. */
    static Html reference(Published published) {
        Html line = Html.of("p").styled("reading").text("Published: ");
        String text = published.reference();
        Matcher address = ADDRESS.matcher(text);
        int at = 0;
        while (address.find()) {
            line.text(text.substring(at, address.start()))
                    .add(Html.of("a", address.group()).with("href", address.group()));
            at = address.end();
        }
        return line.text(text.substring(at)
                + ". A published value stands below that of this run, and in brackets how much more this run has"
                + (published.measure().isInPercent() ? ", in points" : "") + "; in the chart they are diamonds.");
    }

    private Html head() {
        Html head =
                Html.of("tr").add(Html.of("th", Values.heading(table.measure())).with("scope", "col"));
        table.contenders()
                .forEach((name, role) -> head.add(Html.of("th")
                        .with("scope", "col")
                        .add(Swatch.of(palette, name))
                        .text(name)
                        .add(below(role))));
        return head;
    }

    private static Html below(Role role) {
        return Html.of(
                        "span",
                        switch (role) {
                            case SCRATCH -> "baseline";
                            case UPPER_BOUND -> "upper bound";
                            default -> "";
                        })
                .styled("part");
    }

    private Html row(ScenarioTable.Row row) {
        Html name = Html.of("th").with("scope", "row");
        Optional<String> link = Optional.ofNullable(links.get(row.scenario()));
        link.ifPresentOrElse(
                href -> name.add(Html.of("a", row.scenario()).with("href", href)), () -> name.text(row.scenario()));
        Html html = Html.of("tr").add(name);
        String best = table.best(row).isPresent()
                ? Values.of(table.measure(), table.best(row).getAsDouble())
                : "";
        table.contenders().forEach((contender, role) -> html.add(cell(row.cell(contender), role, best)));
        return html;
    }

    private Html cell(ScenarioCell cell, Role role, String best) {
        if (!cell.isMeasured()) {
            return Html.of("td")
                    .styled("remark")
                    .add(Html.of("div", cell.missing()))
                    .add(published(cell.published(), Optional.empty()));
        }
        String value = Values.of(table.measure(), cell.mean());
        boolean isBest = role != Role.UPPER_BOUND && value.equals(best);
        Html td = isBest ? Html.of("td").styled("best") : Html.of("td");
        Html line = Html.of("div").add(Html.of("span", value).styled("accuracy"));
        cell.deviation()
                .ifPresent(spread -> line.text(" ").add(small("\u00B1\u00A0" + Values.of(table.measure(), spread))));
        td.add(line);
        Rulings rulings = Rulings.of(cell);
        if (!rulings.words().isEmpty()) {
            td.add(Html.of("div", rulings.words()).styled("small ruling " + style(rulings.all())));
        }
        return td.add(published(cell.published(), cell.difference()));
    }

    /** What others report, and in brackets how much more this run has. */
    private List<Html> published(Optional<Double> theirs, Optional<Double> difference) {
        return theirs
                .map(value -> Html.of("div")
                        .styled("published")
                        .add(small(Values.of(table.measure(), value)))
                        .add(difference
                                .map(more -> Html.of("span", " (" + Values.difference(table.measure(), more) + ")")
                                        .styled("small difference"))
                                .stream()
                                .toList()))
                .stream()
                .toList();
    }

    private Html means() {
        Html html = Html.of("tr").styled("means").add(Html.of("th", "mean").with("scope", "row"));
        for (String contender : table.contenders().keySet()) {
            Optional<Double> mean = table.mean(contender);
            Optional<Double> theirs = table.meanPublished(contender);
            String value = mean.map(x -> Values.of(table.measure(), x)).orElse("\u2013");
            html.add(Html.of("td")
                    .add(Html.of("div").add(Html.of("span", value).styled("accuracy")))
                    .add(verdicts(contender))
                    .add(published(theirs, mean.flatMap(mine -> theirs.map(x -> mine - x)))));
        }
        return html;
    }

    /** On how many scenarios it helps, and on how many it hurts. */
    private Html verdicts(String contender) {
        var rulings = table.rows().stream()
                .map(row -> Rulings.of(row.cell(contender)))
                .filter(one -> one.judged() > 0)
                .toList();
        long helps = rulings.stream().filter(one -> one.helps() > 0).count();
        long hurts = rulings.stream().filter(one -> one.hurts() > 0).count();
        return rulings.isEmpty()
                ? Html.of("div")
                : Html.of(
                                "div",
                                "%s%d  %s%d  of %d"
                                        .formatted(
                                                Ruling.HELPS.mark(), helps, Ruling.HURTS.mark(), hurts, rulings.size()))
                        .styled("small");
    }

    private static String style(Ruling ruling) {
        return ruling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Html small(String text) {
        return Html.of("span", text).styled("small");
    }
}
