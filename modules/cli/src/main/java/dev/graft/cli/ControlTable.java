package dev.graft.cli;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Measure;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** The control arms of a run in a terminal: mean accuracy per arm and budget. */
final class ControlTable {
    private ControlTable() {}

    /** Prints nothing where there are no control arms. */
    static void print(Run run, PrintWriter out) {
        if (run.controls().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("control arms: accuracy in %"));
        run.budgets().forEach(budget -> header.add(budget.toString()));
        rows.add(header);
        Set<String> remarks = new LinkedHashSet<>();
        for (ControlArm arm : run.controls()) {
            List<String> row = new ArrayList<>(List.of(arm.contender().name()));
            for (Budget budget : run.budgets()) {
                List<Outcome> outcomes = run.of(arm.contender(), budget).stream()
                        .map(TrialResult::outcome)
                        .toList();
                OptionalDouble accuracy = accuracy(outcomes);
                row.add(accuracy.isPresent() ? "%.1f  ".formatted(100 * accuracy.getAsDouble()) : instead(outcomes));
                if (accuracy.isEmpty()) {
                    remarks.add(arm.contender().name() + ": " + remark(outcomes));
                }
            }
            rows.add(row);
        }
        out.println();
        TextTable.print(rows, out);
        remarks.forEach(out::println);
    }

    private static OptionalDouble accuracy(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Finished.class::isInstance)
                .map(outcome -> ((Outcome.Finished) outcome).measures())
                .mapToDouble(measures -> Objects.requireNonNull(measures.get(Measure.ACCURACY.id())))
                .average();
    }

    private static String instead(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(Outcome.Failed.class::isInstance) ? "failed" : "not applicable";
    }

    private static String remark(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.NotApplicable notApplicable) {
                return "not applicable, because " + notApplicable.because();
            }
            if (outcome instanceof Outcome.Failed failed) {
                return "failed: " + failed.cause();
            }
        }
        return "no result yet";
    }
}
