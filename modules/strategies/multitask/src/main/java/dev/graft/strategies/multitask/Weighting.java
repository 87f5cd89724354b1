package dev.graft.strategies.multitask;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import dev.graft.onnx.graph.Value;

/** How the losses of several tasks become one direction to train in. */
public record Weighting(
        @Setting(
                byDefault = "equal",
                about =
                        "How tasks are weighed: equal, the sum of their losses; uncertainty, by the noise of each, which is learned; dwa, more where a loss has fallen less; pcgrad, gradients without what contradicts another; mgda, the shortest combination of gradients, which no task is worse for.")
        Rule weighting,

        @Setting(byDefault = "2", about = "How evenly dwa weighs: its temperature, above 0.")
        double dwaTemperature,

        @Setting(
                byDefault = "false",
                about =
                        "Whether mgda looks at gradients of what heads read, which is one pass instead of one for each task: an upper bound. It needs one representation for all heads.")
        boolean mgdaBound,

        @Setting(
                byDefault = "none",
                about =
                        "What mgda divides the gradient of each task by before it looks for the shortest combination: none, length, or loss.")
        Normalise mgdaNormalise,

        @Setting(
                byDefault = "auto",
                about =
                        "When it is shown how much gradients of tasks conflict: auto, where the weighting looks at them anyway; or always, which takes a pass back for each task.")
        Watch conflict) {
    /** The rules. */
    public enum Rule {
        EQUAL,
        UNCERTAINTY,
        DWA,
        PCGRAD,
        MGDA
    }

    /** What gradients are divided by. */
    public enum Normalise {
        NONE,
        LENGTH,
        LOSS
    }

    /** When conflicts are looked at. */
    public enum Watch {
        AUTO,
        ALWAYS
    }

    public Weighting {
        require(
                dwaTemperature > 0 && Double.isFinite(dwaTemperature),
                "dwa-temperature must be above 0, was %s",
                dwaTemperature);
    }

    /** The sum of losses, and nothing shown. */
    static Weighting equal() {
        return new Weighting(Rule.EQUAL, 2, false, Normalise.NONE, Watch.AUTO);
    }

    /** What is made small; shared parameters may be {@link dev.graft.onnx.train.StepDraft#direct directed} otherwise. */
    Value objective(Weighed tasks) {
        boolean looks = weighting == Rule.PCGRAD || (weighting == Rule.MGDA && !mgdaBound);
        if (conflict == Watch.ALWAYS && !looks) {
            Conflict.show(
                    tasks.step(),
                    TaskGradients.ofShared(tasks, "conflict: always").gram());
        }
        return switch (weighting) {
            case EQUAL -> tasks.sum();
            case UNCERTAINTY -> Uncertainty.objective(tasks);
            case DWA -> DynamicWeights.objective(tasks, dwaTemperature);
            case PCGRAD -> ProjectedGradients.objective(tasks);
            case MGDA -> MultipleGradientDescent.objective(tasks, mgdaBound, mgdaNormalise);
        };
    }
}
