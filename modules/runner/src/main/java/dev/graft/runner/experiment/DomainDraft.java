package dev.graft.runner.experiment;

import dev.graft.core.network.Backbone;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A {@link DomainScenario} while it is built, with the defaults of experiment files. Mutable, for one thread. */
final class DomainDraft {
    final List<Domain> sources = new ArrayList<>();

    @Nullable
    Domain target;

    Optional<Chosen<Backbone<?>>> backbone = Optional.empty();
    HoldOut heldOut = DomainScenario.DEFAULT_HELD_OUT;
    int split = 1;
    Unlabelled unlabelled = Unlabelled.TRAIN;
    boolean targetLabels = true;
    double targetWeight = DomainScenario.DEFAULT_TARGET_WEIGHT;
    OptionalInt sourceLabelsPerClass = OptionalInt.empty();
    List<Step> preprocess = List.of();
    OptionalInt pixels = OptionalInt.empty();

    DomainScenario scenario() {
        if (target == null) {
            throw new IllegalArgumentException("an experiment needs a target");
        }
        return new DomainScenario(
                sources,
                target,
                backbone,
                heldOut,
                split,
                unlabelled,
                targetLabels,
                targetWeight,
                sourceLabelsPerClass,
                preprocess,
                pixels);
    }
}
