package dev.graft.strategies.confusion;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Blas;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Portions;
import dev.graft.onnx.tune.StagedTraining;

/**
 * What surrounds a strategy of this family: batches of both domains, the training, and what is shown of it. Each batch has as
 * many samples of the target as of the source, and, where target labels are visible, as many of those as well.
 */
final class DomainTraining {
    /** What is shown of each step. */
    static final String SOURCE_RISK = "source risk";

    static final String DOMAIN_LOSS = "domain loss";

    private DomainTraining() {}

    /**
     * Trains.
     *
     * @param objective shows its {@link #DOMAIN_LOSS}
     */
    static Fitted fit(Adaptation seen, FitContext context, NetworkTraining training, Objective objective) {
        Blas.threads(context.threads());
        StagedTraining staged =
                training.run("both domains", seen, Portions.both(seen), step -> watched(step, objective), context);
        return staged.fitted(AdaptationExhibits.of(staged, training, seen, context));
    }

    private static Value watched(StepDraft step, Objective objective) {
        step.show(SOURCE_RISK, step.risk(Portions.SOURCE));
        return objective.of(step);
    }
}
