package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import java.util.List;
import java.util.Optional;

/**
 * One task, labelled in one or several sources and poor in labels in the target.
 *
 * @param sources at least one, all with the label space of the task
 * @param targetWeight share of the total weight that the visible target labels get when they are pooled with the
 *     sources, in (0, 1)
 * @param network the backbone of the scenario, if it has one
 */
public record Adaptation(List<Labelled> sources, Target target, double targetWeight, Optional<Network> network)
        implements Transfer {
    public Adaptation {
        sources = List.copyOf(sources);
        require(!sources.isEmpty(), "an adaptation needs at least one source");
        require(targetWeight > 0 && targetWeight < 1, "target-weight must be in (0, 1), was %s", targetWeight);
        for (Labelled source : sources) {
            require(
                    !(source.labels() instanceof Classes classes)
                            || classes.names().equals(sources.get(0).classes().names()),
                    "sources must share one label space");
        }
    }

    /** The label space of a classification task. */
    public List<String> classNames() {
        return sources.get(0).classes().names();
    }

    /** The visible target labels; empty if there is none. */
    public Optional<Labelled> targetLabels() {
        return target instanceof Target.PartlyLabelled partly
                        && partly.labelled().size() > 0
                ? Optional.of(partly.labelled())
                : Optional.empty();
    }

    /** All visible target samples as vectors: those with a visible label, then the others. */
    public Dense targetVectors() {
        Dense unlabelled = target.unlabelled().vectors();
        return targetLabels()
                .map(labelled -> labelled.samples().vectors())
                .map(labelled -> unlabelled.size() == 0 ? labelled : labelled.concat(unlabelled))
                .orElse(unlabelled);
    }

    @Override
    public int predictors() {
        return 1;
    }
}
