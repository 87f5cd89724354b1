package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.ZeroShot;

/**
 * What a strategy for classes without labels is handed, and what it is asked afterwards.
 *
 * @param name in words
 * @param heldOut samples of the candidates with their labels, which no strategy sees
 * @param leastAccuracy what it reaches on them at least, in [0, 1]; 0 where there is nothing to learn
 */
public record ZeroShotSituation(String name, ZeroShot seen, Labelled heldOut, double leastAccuracy) {
    @Override
    public String toString() {
        return name;
    }
}
