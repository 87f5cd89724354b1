package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Setting;
import dev.graft.onnx.augment.Augmentation;
import dev.graft.onnx.train.AdamW;
import dev.graft.onnx.train.Optimiser;
import dev.graft.onnx.train.Schedule;
import dev.graft.onnx.train.Sgd;
import java.util.List;
import java.util.OptionalDouble;

/** How a network is trained: what strategies that train have in common. */
public record Recipe(
        @Setting(byDefault = "300", about = "The most steps of training; at least 1.")
        int steps,

        @Setting(
                byDefault = "100",
                about =
                        "How many steps where no labels are set aside, because no class has \"validation-from\" of them; at least 1.")
        int stepsUnvalidated,

        @Setting(
                byDefault = "0.2",
                about =
                        "The share of the visible labels of each class, at least one, that is set aside: training stops when the loss on them has stopped to fall, and the network is the one with the lowest. 0 to train on all labels, as many steps as \"steps\" says; below 1.")
        double validation,

        @Setting(
                byDefault = "10",
                about =
                        "From how many visible labels of a class on some of them are set aside; with fewer, every label is worth more for training. At least 2.")
        int validationFrom,

        @Setting(
                byDefault = "10",
                about =
                        "How many times in a row the loss on the labels set aside may fail to fall; it is looked at once in an epoch, at most every 5 steps. At least 1.")
        int patience,

        @Setting(byDefault = "16", about = "Samples in a step, fewer if there are fewer; at least 1.")
        int batch,

        @Setting(byDefault = "adamw", about = "The rule by which parameters change.")
        Rule optimiser,

        @Setting(byDefault = "0.9", about = "The momentum of sgd and nesterov; at least 0, below 1.")
        double momentum,

        @Setting(
                byDefault = "0.0001",
                about = "The decay that draws weights to 0; biases and the scales of norms are spared. At least 0.")
        double decay,

        @Setting(
                byDefault = "cosine",
                about = "How the learning rate goes on: at \"step\" it is a tenth after each third.")
        Course schedule,

        @Setting(
                byDefault = "0.05",
                about = "The share of the steps in which the rate grows to its full height; at least 0, below 1.")
        double warmUp,

        @Setting(
                byDefault = "5",
                about = "The longest gradient, over all parameters; longer ones are shortened. 0 for any length.")
        double clip,

        @Setting(byDefault = "0", about = "The share of label smoothing; at least 0, below 1.")
        double smoothing,

        @Setting(
                byDefault = "none",
                about = "Whether rare classes count more: \"balanced\" gives all classes the same total weight.")
        ClassWeights classWeights,

        @Setting(
                byDefault = "",
                about =
                        "How pictures are changed at random in training, in this order: flip, crop, shift, affine, jitter; empty for not at all.")
        List<String> augment) {

    /** The rules by which parameters change. */
    public enum Rule {
        ADAMW,
        SGD,
        NESTEROV
    }

    /** How the learning rate goes on. */
    public enum Course {
        CONSTANT,
        STEP,
        COSINE
    }

    /** How much classes count. */
    public enum ClassWeights {
        NONE,
        BALANCED
    }

    public Recipe {
        augment = List.copyOf(augment);
        require(steps >= 1, "steps must be at least 1, was %d", steps);
        require(stepsUnvalidated >= 1, "steps-unvalidated must be at least 1, was %d", stepsUnvalidated);
        require(validation >= 0 && validation < 1, "validation must be at least 0 and below 1, was %s", validation);
        require(validationFrom >= 2, "validation-from must be at least 2, was %d", validationFrom);
        require(patience >= 1, "patience must be at least 1, was %d", patience);
        require(batch >= 1, "batch must be at least 1, was %d", batch);
        require(momentum >= 0 && momentum < 1, "momentum must be at least 0 and below 1, was %s", momentum);
        require(
                optimiser != Rule.NESTEROV || momentum > 0,
                "momentum must be above 0 with optimiser nesterov, was %s",
                momentum);
        require(decay >= 0, "decay must be at least 0, was %s", decay);
        require(warmUp >= 0 && warmUp < 1, "warm-up must be at least 0 and below 1, was %s", warmUp);
        require(clip >= 0, "clip must be at least 0, was %s", clip);
        Augmentation.parse(augment);
        require(smoothing >= 0 && smoothing < 1, "smoothing must be at least 0 and below 1, was %s", smoothing);
    }

    /** The same for so many steps, whether labels can be set aside or not. */
    public Recipe withSteps(int most) {
        return with(most, most, batch);
    }

    /** The same with so many samples in a step. */
    public Recipe withBatch(int samples) {
        return with(steps, stepsUnvalidated, samples);
    }

    /** The same for one of so many stages that share the steps, at least one for each. */
    public Recipe forOneOf(int stages) {
        return with(Math.max(1, steps / stages), Math.max(1, stepsUnvalidated / stages), batch);
    }

    private Recipe with(int most, int mostUnvalidated, int samples) {
        return new Recipe(
                most,
                mostUnvalidated,
                validation,
                validationFrom,
                patience,
                samples,
                optimiser,
                momentum,
                decay,
                schedule,
                warmUp,
                clip,
                smoothing,
                classWeights,
                augment);
    }

    /** How many steps there are at most. */
    int most(boolean isValidated) {
        return isValidated || validation == 0 ? steps : stepsUnvalidated;
    }

    /** How much each class counts, by the labels of all portions; empty for 1. */
    List<Float> weights(List<FedPortion> portions) {
        return classWeights == ClassWeights.NONE
                ? List.of()
                : Targets.balanced(portions.stream()
                        .flatMap(portion -> Portion.classes(portion.labels()).stream())
                        .reduce(Classes::concat)
                        .orElseThrow());
    }

    Optimiser rule() {
        return switch (optimiser) {
            case ADAMW -> AdamW.withDecay(decay);
            case SGD -> new Sgd(momentum, false, decay);
            case NESTEROV -> new Sgd(momentum, true, decay);
        };
    }

    /** The rates of so many steps. */
    Schedule schedule(double rate, int steps) {
        Schedule main =
                switch (schedule) {
                    case CONSTANT -> new Schedule.Constant(rate);
                    case STEP -> new Schedule.Steps(rate, (steps + 2) / 3, 0.1);
                    case COSINE -> new Schedule.Cosine(rate);
                };
        int growing = (int) (warmUp * steps);
        return growing == 0 ? main : new Schedule.WarmUp(growing, main);
    }

    OptionalDouble longest() {
        return clip == 0 ? OptionalDouble.empty() : OptionalDouble.of(clip);
    }
}
