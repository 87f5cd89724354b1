package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.Relational;
import java.util.List;

/**
 * What a strategy for relations is handed, and what it is asked afterwards.
 *
 * @param name in words
 * @param heldOut for each target atoms with their truth, which no strategy sees
 * @param least the area under the ROC curve that it reaches on them at least; 0 where there is nothing to learn
 */
public record RelationalSituation(String name, Relational seen, List<Labelled> heldOut, double least) {
    public RelationalSituation {
        heldOut = List.copyOf(heldOut);
    }

    @Override
    public String toString() {
        return name;
    }
}
