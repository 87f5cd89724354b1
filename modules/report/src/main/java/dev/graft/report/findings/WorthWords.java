package dev.graft.report.findings;

import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Worth;
import dev.graft.core.labels.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What labels are worth, in a sentence: strategies whose labels are worth the same share a clause. */
public final class WorthWords {
    private WorthWords() {}

    /**
     * A sentence on the smallest budget, and where that is 0 another on the next.
     *
     * @return none where nothing can be compared
     */
    public static List<String> of(Findings findings) {
        List<String> sentences = new ArrayList<>();
        for (Budget budget : findings.budgets()) {
            sentence(findings, budget).ifPresent(sentences::add);
            if (!budget.isZero() && !sentences.isEmpty()) {
                break;
            }
        }
        return sentences;
    }

    private static Optional<String> sentence(Findings findings, Budget budget) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Benefits row : findings.benefits().rows()) {
            for (Worth worth : row.worths()) {
                if (worth.budget().equals(budget)) {
                    String words = LabelWords.on(findings.ruler()).of(worth.labels());
                    names.computeIfAbsent(words, w -> new ArrayList<>())
                            .add(row.contender().name());
                }
            }
        }
        List<String> clauses = new ArrayList<>();
        names.forEach((words, with) -> {
            boolean first = clauses.isEmpty();
            clauses.add("with %s%s %s%s"
                    .formatted(BudgetWords.join(with), first ? verb(budget) : "", words, first ? " from scratch" : ""));
        });
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(BudgetWords.full(budget) + " " + String.join("; ", clauses) + ".");
    }

    private static String verb(Budget budget) {
        return BudgetWords.full(budget).startsWith("1 label") ? " is worth" : " are worth";
    }
}
