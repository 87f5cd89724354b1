package dev.graft.report.page;

import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.statistics.Cell;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;

/** The trials behind a cell, each a link to its folder. */
final class TrialLinks {
    private static final int DIGITS = 8;

    private TrialLinks() {}

    static List<Html> of(Run run, Cell cell) {
        List<Html> links = new ArrayList<>();
        for (TrialResult result : run.of(cell.contender(), cell.budget())) {
            links.add(Html.of("span")
                    .text(result.trial().seed() + "\u00A0")
                    .add(of(result))
                    .text(ending(result.outcome()))
                    .text(" "));
        }
        return links;
    }

    /** A link to the folder of a trial, shown as the first digits of its hash. */
    static Html of(TrialResult result) {
        String hash = result.hash();
        return Html.of("a", hash.substring(0, Math.min(DIGITS, hash.length())))
                .styled("hash")
                .with("href", "trials/" + hash + "/")
                .with("title", hash);
    }

    private static String ending(Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            return " (failed)";
        }
        return outcome instanceof Outcome.NotApplicable ? " (not applicable)" : "";
    }
}
