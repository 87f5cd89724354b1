package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.TaskRow;
import dev.graft.core.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said of a contender over several tasks: in how many it helps, and in how many it hurts. */
public final class TaskWords {
    private static final int MOST_NAMES = 4;

    private TaskWords() {}

    /**
     * "helps in 12, hurts in 2 of 139 tasks"; "no verdict on any task" where there is none.
     *
     * @param noun "task", or another word for it
     */
    public static String of(TaskRow row, String noun) {
        if (row.judged() == 0) {
            return "no verdict on any " + noun;
        }
        long helps = row.count(Verdict.HELPS);
        long hurts = row.count(Verdict.HURTS);
        String of = " of " + row.judged() + " " + noun + (row.judged() == 1 ? "" : "s");
        if (helps == 0 && hurts == 0) {
            return "no evidence on any" + of;
        }
        return helps == 0
                ? "hurts in " + hurts + of
                : "helps in " + helps + (hurts == 0 ? ", hurts in none" : ", hurts in " + hurts) + of;
    }

    /** "single intervals above 0 in 61, below in 3"; what is not corrected is no verdict, but over many tasks it adds up. */
    public static String single(TaskRow row) {
        return "single intervals above 0 in " + row.beyond(true) + ", below in " + row.beyond(false);
    }

    /**
     * Who hurts some task, and if nobody does, who helps most, at the budget that is shown; empty where nothing is compared.
     */
    public static Optional<String> sentence(Findings findings, TaskFindings tasks) {
        return tasks.shown(findings)
                .map(budget -> sentence(
                        tasks.compared(findings, budget),
                        budget,
                        YardstickWords.of(findings.run()).noun()));
    }

    private static String sentence(List<TaskRow> rows, Budget budget, String noun) {
        String at = "At " + BudgetWords.full(budget) + ", ";
        List<TaskRow> hurting =
                rows.stream().filter(row -> row.count(Verdict.HURTS) > 0).toList();
        List<TaskRow> helping =
                rows.stream().filter(row -> row.count(Verdict.HELPS) > 0).toList();
        if (rows.stream().allMatch(row -> row.judged() == 0)) {
            return at + "there is no verdict on any single " + noun + ".";
        }
        if (hurting.isEmpty()) {
            return at + (helping.isEmpty() ? noEvidence(rows, noun) : clauses(helping, noun) + ".");
        }
        return at + "some " + noun + "s are hurt: " + clauses(hurting, noun) + "."
                + (helping.isEmpty() ? " None is surely helped." : "");
    }

    private static String noEvidence(List<TaskRow> rows, String noun) {
        return "there is no evidence on any single " + noun + ", corrected for all of them. Not corrected, "
                + clauses(rows, row -> "has " + single(row))
                + ".";
    }

    private static String clauses(List<TaskRow> rows, String noun) {
        return clauses(rows, row -> of(row, noun));
    }

    private static String clauses(List<TaskRow> rows, Function<TaskRow, String> words) {
        List<String> clauses = new ArrayList<>();
        for (TaskRow row : rows.subList(0, Math.min(MOST_NAMES, rows.size()))) {
            clauses.add(row.contender().name() + " " + words.apply(row));
        }
        if (rows.size() > MOST_NAMES) {
            int others = rows.size() - MOST_NAMES;
            clauses.add(others + (others == 1 ? " other likewise" : " others likewise"));
        }
        return String.join("; ", clauses);
    }
}
