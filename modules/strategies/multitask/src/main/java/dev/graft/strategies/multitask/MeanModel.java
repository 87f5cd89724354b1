package dev.graft.strategies.multitask;

import java.util.List;
import java.util.Optional;

/**
 * Weights of tasks drawn to their mean, for any penalties: in closed form for numbers, by steps for classes, which begin where
 * those for the penalties before ended.
 */
final class MeanModel {
    private final List<TaskData> tasks;
    private final Optional<MeanSystem> system;
    private final List<TaskLoss> losses;
    private double[][] reached;

    MeanModel(List<TaskData> tasks) {
        this.tasks = tasks;
        this.system = tasks.get(0).numbers() ? Optional.of(MeanSystem.of(tasks)) : Optional.empty();
        this.losses = Losses.of(tasks);
        this.reached = Losses.zeros(tasks);
    }

    /**
     * The weights, {@code [tasks][outputs · (d + 1)]}.
     *
     * @param tolerance of the steps
     */
    double[][] weights(PenaltySearch.Pair penalties, double tolerance) {
        if (system.isPresent()) {
            return system.get().solve(penalties.strength(), penalties.coupling());
        }
        Penalty penalty = new MeanPenalty(
                penalties.strength(), penalties.coupling(), tasks.get(0).width());
        reached = new ProximalGradient(losses, penalty, tolerance).minimise(reached);
        return reached;
    }
}
