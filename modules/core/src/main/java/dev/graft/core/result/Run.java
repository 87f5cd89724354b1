package dev.graft.core.result;

import static dev.graft.core.Require.require;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Yardstick;
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
 * @param tasks what is predicted, by name: a predictor for each is what a trial owes; one without a name where there is one
 * @param heldOut the labels of the held-out samples of each task
 * @param yardstick what contenders are compared by
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
        List<String> tasks,
        List<Labels> heldOut,
        Yardstick yardstick,
        List<TrialResult> results,
        TrialFiles files) {

    /** What a run left beside its lines; read when asked for. */
    public interface TrialFiles {
        /** The predictions for the held-out samples of each predictor, in their order. */
        List<Scores> predictions(TrialResult result);

        /** What strategies want shown; empty where nothing was kept. */
        default List<Exhibit> exhibits(TrialResult result) {
            return List.of();
        }

        /** Ascending in steps; empty for strategies that hand over no snapshots. */
        default List<Checkpoint> checkpoints(TrialResult result) {
            return List.of();
        }

        /** What one fit of each contender took, alone; empty where nobody has measured it. */
        default List<FitCost> costs() {
            return List.of();
        }
    }

    public Run {
        contenders = List.copyOf(contenders);
        controls = List.copyOf(controls);
        budgets = List.copyOf(budgets);
        tasks = List.copyOf(tasks);
        heldOut = List.copyOf(heldOut);
        results = List.copyOf(results);
        require(tasks.size() == heldOut.size(), "%d tasks with labels of %d", tasks.size(), heldOut.size());
    }

    /** A run of one task, judged as is usual. */
    public Run(
            String name,
            String title,
            Map<String, String> scenario,
            Map<String, String> provenance,
            String experiment,
            List<Contender> contenders,
            List<ControlArm> controls,
            List<Budget> budgets,
            int seeds,
            Labels heldOut,
            List<TrialResult> results,
            TrialFiles files) {
        this(
                name,
                title,
                scenario,
                provenance,
                experiment,
                contenders,
                controls,
                budgets,
                seeds,
                List.of(""),
                List.of(heldOut),
                Yardstick.usual(List.of(heldOut)),
                results,
                files);
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
                tasks,
                heldOut,
                yardstick,
                results,
                files);
    }

    /**
     * The run seen task by task: of each task a run of it alone, with its name, its held-out labels and the predictions for it.
     * The runs share what they read, so that each prediction is read once. A run of one task is its own.
     */
    public List<Run> byTask() {
        return TaskFiles.runs(this);
    }

    Run ofTask(int task, TrialFiles view) {
        return new Run(
                name,
                title,
                scenario,
                provenance,
                experiment,
                contenders,
                controls,
                budgets,
                seeds,
                List.of(tasks.get(task)),
                List.of(heldOut.get(task)),
                yardstick.ofOneTask(task, heldOut.get(task)),
                results,
                view);
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
