package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.MultiTask;
import java.util.List;

/**
 * What a strategy for several tasks is handed, and what it is asked afterwards.
 *
 * @param name in words
 * @param heldOut samples of each task with their labels, which no strategy sees
 * @param least what it reaches on each at least, as accuracy or R2; below 0 where there is nothing to learn
 */
public record TaskSituation(String name, MultiTask seen, List<Labelled> heldOut, double least) {
    public TaskSituation {
        heldOut = List.copyOf(heldOut);
    }

    @Override
    public String toString() {
        return name;
    }
}
