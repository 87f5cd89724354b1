package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.Adaptation;

/**
 * What a strategy is handed, and what it is asked afterwards.
 *
 * @param name in words
 * @param heldOut target samples with their labels, which no strategy sees
 * @param leastAccuracy what a strategy that transfers reaches on them at least, in [0, 1]; 0 where there is nothing to learn
 */
public record Situation(String name, Adaptation seen, Labelled heldOut, double leastAccuracy) {
    @Override
    public String toString() {
        return name;
    }
}
