package dev.graft.strategies.baseline;

import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Portion;
import java.util.List;
import java.util.function.Supplier;

/** With what a baseline learns: the scenario's learner, unless a network is named. */
public record Learning(@Defaults("network: learner") NetworkTraining training) {
    /**
     * Learns from the same labels, by the one or the other.
     *
     * @param pooled as a learner takes them
     * @param portions as a network is trained on them
     */
    Fitted fit(Adaptation seen, FitContext context, Supplier<Pooled> pooled, List<Portion> portions) {
        if (training.of().isLearner()) {
            Pooled data = pooled.get();
            return Fitted.of(context.learner().fit(data.data(), data.weights(), context.seeds()));
        }
        return training.run("labels", seen, portions, Objective.ofLabels(), context)
                .fitted();
    }
}
