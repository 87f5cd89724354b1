package dev.graft.core.result;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All trials of an experiment.
 *
 * @param name of the experiment
 * @param title what the experiment asks, in one line
 * @param scenario what is compared on what, as ordered facts ("source": "rendered-digits, 1000 images")
 * @param provenance where the numbers come from, as ordered facts: seed, versions, device, commit
 * @param experiment the resolved experiment file
 * @param contenders who stands in the table
 * @param controls contenders run again with something taken away, each of one in the table
 * @param heldOut the labels of the held-out samples, of each predictor that a trial owes
 * @param results one per trial; some may be missing while the run is unfinished
 * @param files what the trials left in their folders
 */
public record Run(
        String name,
        String title,
        Map<String, String> scenario,
        Map<String, String> provenance,
        String experiment,
        List<Contender> contenders,
        List<ControlArm> controls,
        List<Budget> budgets,
        int seeds,
        List<Labels> heldOut,
        List<TrialResult> results,
        TrialFiles files) {

    /** What a run left beside its lines; read when asked for. */
    public interface TrialFiles {
        /** The predictions for the held-out samples of each predictor, in their order. */
        List<Scores> predictions(TrialResult result);

        List<Exhibit> exhibits(TrialResult result);

        /** Ascending in steps; empty for strategies that hand over no snapshots. */
        List<Checkpoint> checkpoints(TrialResult result);

        /** What one fit of each contender took, alone; empty where nobody has measured it. */
        default List<FitCost> costs() {
            return List.of();
        }
    }

    public Run {
        contenders = List.copyOf(contenders);
        controls = List.copyOf(controls);
        budgets = List.copyOf(budgets);
        heldOut = List.copyOf(heldOut);
        results = List.copyOf(results);
    }

    /** The same run with other facts on where the numbers come from. */
    public Run withProvenance(Map<String, String> facts) {
        return new Run(
                name,
                title,
                scenario,
                facts,
                experiment,
                contenders,
                controls,
                budgets,
                seeds,
                heldOut,
                results,
                files);
    }

    /** The results of a contender at a budget, by seed. */
    public List<TrialResult> of(Contender contender, Budget budget) {
        return results.stream()
                .filter(r -> r.trial().contender().equals(contender.name())
                        && r.trial().budget().equals(budget))
                .sorted((a, b) -> Integer.compare(a.trial().seed(), b.trial().seed()))
                .toList();
    }

    /** The contender with this role, if there is one. */
    public Optional<Contender> withRole(Role role) {
        return contenders.stream().filter(c -> c.role() == role).findFirst();
    }

    /** Who stands in the table, then the control arms. */
    public List<Contender> allContenders() {
        return Stream.concat(contenders.stream(), controls.stream().map(ControlArm::contender))
                .toList();
    }

    /** How many trials there are, those of control arms included. */
    public int trials() {
        return (contenders.size() + controls.size()) * budgets.size() * seeds;
    }

    /** Whether every trial has a result. */
    public boolean complete() {
        return results.size() == trials();
    }
}
