package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.tune.NetworkTraining;
import java.util.List;

/**
 * One network for all tasks, and a head for each: what one task needs of the layers, others have.
 *
 * <pre>  z_t = head_t(trunk(x)),   E = Σ_t w_t L_t,   w by the weighting</pre>
 *
 * <p>Assumes that tasks need the same features; where they do not, they take room in the trunk from each other, and it hurts. Tasks
 * of the same samples share a pass; of different samples each batch has rows of all, at least one of each. Cost: that of one
 * network, and of the weighting.
 *
 * <p>Source: R. Caruana, Multitask learning, Machine Learning 28, 1997, section 2. Deviations: his nets have one hidden layer and
 * early stopping; here the steps are fixed. The rule is AdamW without clipping: weightings scale the loss, by 1 to the number of
 * tasks, and under a rule whose steps do not depend on that they differ in direction alone.
 */
public final class HardSharing implements MultiTaskStrategy {
    /** Which network, with which heads, and what weighs tasks. */
    public record Settings(
            @Setting(
                    byDefault = "",
                    about =
                            "Layers of each task's head in front of its last, linear one, as \"dense 64\"; empty for none.")
            List<String> heads,

            Weighting weighting,

            @Defaults({"optimiser: adamw", "rates: 0.001", "decay: 0.0001", "clip: 0"})
            NetworkTraining training)
            implements TaskNetworkSettings {
        public Settings {
            heads = List.copyOf(heads);
            Architecture.parse("heads", heads);
            training.of().requireNetwork();
            TaskTraining.check(training);
        }
    }

    private final Settings settings;

    public HardSharing(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        Tasks tasks = Tasks.together("hard-sharing", seen);
        Architecture heads = Architecture.parse("heads", settings.heads());
        return new TaskTraining(tasks, settings.training(), settings.weighting())
                .fit(TaskNetwork.withHeads(settings.training().of(), heads, tasks, seen, context), context);
    }

    /** Finds {@link HardSharing}. */
    public static final class Provider implements TaskNetworkProvider<Settings> {
        @Override
        public String id() {
            return "hard-sharing";
        }

        @Override
        public String summary() {
            return "One network whose layers all tasks share, and a head for each.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "R. Caruana, Multitask learning, Machine Learning 28, 1997",
                    "https://doi.org/10.1023/A:1007379606734");
        }

        @Override
        public HardSharing create(Settings settings) {
            return new HardSharing(settings);
        }
    }
}
