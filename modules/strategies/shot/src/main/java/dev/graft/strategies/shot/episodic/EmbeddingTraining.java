package dev.graft.strategies.shot.episodic;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import dev.graft.onnx.augment.Augmentation;
import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.Recipe;
import java.util.List;

/** Which network embeds samples, and how it is trained on base classes. */
public record EmbeddingTraining(
        NetworkSettings of,

        @Setting(
                byDefault = "2000",
                about = "The training steps, each of them an episode, or pairs of one; at least 1.")
        int steps,

        @Setting(byDefault = "0.002", about = "The learning rate; above 0.")
        double rate,

        @Setting(byDefault = "adamw", about = "The rule by which parameters change.")
        Recipe.Rule optimiser,

        @Setting(
                byDefault = "0.0001",
                about = "The decay that draws weights to 0; biases and the scales of norms are spared. At least 0.")
        double decay,

        @Setting(
                byDefault = "cosine",
                about = "How the learning rate goes on: at \"step\" it is a tenth after each third.")
        Recipe.Course schedule,

        @Setting(
                byDefault = "affine",
                about =
                        "How pictures are changed at random in training, in this order: flip, crop, shift, affine, jitter; empty for not at all.")
        List<String> augment,

        @Setting(
                byDefault = "true",
                about =
                        "Whether square pictures turned by 90, 180 and 270 degrees are further classes to train on. Other samples stay as they are.")
        boolean rotations) {

    /** Of sgd and nesterov. */
    private static final double MOMENTUM = 0.9;

    /** From how many labels of a class some are set aside: none are here, since a base class is no class of an episode to come. */
    private static final int LABELS_ASIDE_FROM = 2;

    public EmbeddingTraining {
        of.requireNetwork();
        augment = List.copyOf(augment);
        Augmentation.parse(augment);
        require(steps >= 1, "steps must be at least 1, was %d", steps);
        require(rate > 0 && Double.isFinite(rate), "rate must be above 0, was %s", rate);
        require(decay >= 0 && Double.isFinite(decay), "decay must be at least 0, was %s", decay);
    }

    /** A fixed number of steps, without warm-up and without a bound on gradients, as the papers have it. */
    Recipe recipe(int rows) {
        return new Recipe(
                steps,
                steps,
                0,
                LABELS_ASIDE_FROM,
                1,
                rows,
                optimiser,
                MOMENTUM,
                decay,
                schedule,
                0,
                0,
                0,
                Recipe.ClassWeights.NONE,
                augment);
    }
}
